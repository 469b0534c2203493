import type { Language } from '../base/words.ts';
import { useLanguage } from '../i18n/language.tsx';

const en = {
  title: 'Outline',
  tree: 'Nodes and edges',
  close: 'Hide the outline',
  help: 'Up and down go from one to the next, right opens the edges of a node and left closes them. Enter selects and edits, C connects, A adds, Delete removes, Alt with up or down changes the order.',
  keys: '↑ ↓ · Enter edits · C connects · A adds · Delete · Alt+↑ ↓',
  add: 'Add',
  connect: 'Connect to',
  edit: 'Edit',
  up: 'Move up in the order',
  down: 'Move down in the order',
  remove: 'Delete',
  fresh: (kind: string) => `a new ${kind.toLowerCase()}`,
  empty: 'Nothing is here yet. Add a source, a queue and a handler.',
  leadsTo: (to: string) => `to ${to}`,
  port: (port: string, to: string) => (port === 'deadLetter' ? `Dead letters to ${to}` : `${port} to ${to}`),
  passed: (count: string) => `${count} passed`,
  underWay: (count: string) => `${count} under way`,
  added: (label: string) => `${label} added`,
  connected: (from: string, to: string) => `${from} now leads to ${to}`,
  removed: (label: string) => `${label} removed`,
  moved: (label: string, place: number, of: number) => `${label}, now ${place} of ${of}`,
  selected: (label: string) => `${label} selected; its settings are in the inspector`,
  noTargets: 'Nothing that it could lead to is here yet.',
  edgeFrom: (from: string, to: string) => `edge from ${from} to ${to}`,
  arrived: (count: string) => `${count} arrived`,
  labels: { add: 'add', connect: 'connect', remove: 'delete', order: 'change the order' },
};

export type OutlineText = typeof en;

const zh: OutlineText = {
  title: '大纲',
  tree: '节点与连线',
  close: '隐藏大纲',
  help: '上下键逐项移动，右键展开节点的连线，左键收起。Enter 选中并编辑，C 连接，A 添加，Delete 删除，Alt 加上下键调整次序。',
  keys: '↑ ↓ · Enter 编辑 · C 连接 · A 添加 · Delete 删除 · Alt+↑ ↓',
  add: '添加',
  connect: '连接到',
  edit: '编辑',
  up: '在次序中上移',
  down: '在次序中下移',
  remove: '删除',
  fresh: (kind) => `新的${kind}`,
  empty: '这里还没有内容。请添加事件源、队列和处理器。',
  leadsTo: (to) => `通往${to}`,
  port: (port, to) => (port === 'deadLetter' ? `死信通往${to}` : `${port} 通往${to}`),
  passed: (count) => `已通过 ${count} 条`,
  underWay: (count) => `在途 ${count} 条`,
  added: (label) => `已添加${label}`,
  connected: (from, to) => `${from}现在通往${to}`,
  removed: (label) => `已删除${label}`,
  moved: (label, place, of) => `${label}，现为第 ${place} 项，共 ${of} 项`,
  selected: (label) => `已选中${label}，可在属性栏中编辑`,
  noTargets: '还没有它可以通往的节点。',
  edgeFrom: (from, to) => `从${from}到${to}的连线`,
  arrived: (count) => `到达 ${count} 条`,
  labels: { add: '添加', connect: '连接', remove: '删除', order: '调整次序' },
};

const texts: Readonly<Record<Language, OutlineText>> = { en, 'zh-CN': zh };

/** Its words come with the outline itself: the first view needs none of them. */
export function useOutlineText(): OutlineText {
  return texts[useLanguage()];
}
