import type { Language } from '../base/words.ts';
import { useLanguage } from '../i18n/language.tsx';

const en = {
  title: 'My flows',
  search: 'Search by name',
  newFlow: 'New flow',
  openFile: 'Open a file …',
  examples: 'Examples …',
  open: (name: string) => `Open ${name}`,
  current: 'open now',
  unnamed: 'Untitled flow',
  rename: (name: string) => `Rename ${name}`,
  newName: 'New name',
  duplicate: (name: string) => `Duplicate ${name}`,
  copyOf: (name: string) => `${name} (copy)`,
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `${name} was deleted.`,
  undo: 'Undo',
  restored: (name: string) => `${name} is back.`,
  duplicated: (name: string) => `${name} was made.`,
  deleted: (count: number) => `Recently deleted (${count})`,
  deletedHint: 'Deleted flows are kept for 30 days, or until the room is needed.',
  restore: (name: string) => `Bring back ${name}`,
  restoreShort: 'Bring back',
  purge: (name: string) => `Delete ${name} for good`,
  purgeShort: 'Delete for good',
  none: 'No flow is kept in this browser yet. What you draw or change is kept here by itself.',
  noneFound: (asked: string) => `No flow is called anything like “${asked}”.`,
  found: (count: number) => (count === 1 ? '1 flow' : `${count} flows`),
  where: 'Kept in this browser alone. Save a flow as a file to have it elsewhere.',
  forbidden:
    'This browser does not let the page keep anything: these flows last until you close the tab. Save as files what you want to keep.',
  full: 'The browser has no room left: what you changed last is kept until you close the tab. Delete flows, or save them as files.',
  damaged: (name: string) => `${name} is damaged and cannot be opened. Its text was put aside.`,
  openLabel: 'opening a flow',
  renamed: 'renaming the flow',
  share: {
    title: 'Share',
    flow: 'The flow as it stands',
    run: 'The run: the flow it began from, and all that was done to it',
    what: 'What to share',
    link: 'Link',
    copy: 'Copy the link',
    copied: 'The link was copied.',
    byHand: (key: string) => `Press ${key} to copy the selected link.`,
    holds: (length: string) =>
      `The whole flow is in the link itself, ${length} characters; nothing is sent to a server. Whoever opens it looks at a copy of their own.`,
    tooLong: (length: string, most: string) =>
      `This flow makes a link of ${length} characters; many programs cut those of more than ${most}. Send it as a file instead.`,
    unable: 'This browser cannot pack a flow into a link. Send it as a file instead.',
    saveFile: 'Save as a file',
    making: 'The link is being made …',
  },
};

export type LibraryText = typeof en;

const zh: LibraryText = {
  title: '我的流程',
  search: '按名称查找',
  newFlow: '新建流程',
  openFile: '打开文件…',
  examples: '示例…',
  open: (name) => `打开“${name}”`,
  current: '当前打开',
  unnamed: '未命名流程',
  rename: (name) => `重命名“${name}”`,
  newName: '新名称',
  duplicate: (name) => `复制“${name}”`,
  copyOf: (name) => `${name}（副本）`,
  remove: (name) => `删除“${name}”`,
  removed: (name) => `已删除“${name}”。`,
  undo: '撤销',
  restored: (name) => `已恢复“${name}”。`,
  duplicated: (name) => `已创建“${name}”。`,
  deleted: (count) => `最近删除（${count}）`,
  deletedHint: '删除的流程保留 30 天；空间不足时会提前清除。',
  restore: (name) => `恢复“${name}”`,
  restoreShort: '恢复',
  purge: (name) => `彻底删除“${name}”`,
  purgeShort: '彻底删除',
  none: '浏览器中还没有保存任何流程。您绘制或修改的内容会自动保存在这里。',
  noneFound: (asked) => `没有名称中含“${asked}”的流程。`,
  found: (count) => `${count} 个流程`,
  where: '仅保存在此浏览器中。若要在别处使用，请存为文件。',
  forbidden: '此浏览器不允许网页保存任何内容：这些流程只保留到关闭标签页为止。需要保留的请存为文件。',
  full: '浏览器的存储空间已满：最近的改动只保留到关闭标签页为止。请删除一些流程，或将其存为文件。',
  damaged: (name) => `“${name}”已损坏，无法打开。其原文已另行保留。`,
  openLabel: '打开流程',
  renamed: '重命名流程',
  share: {
    title: '分享',
    flow: '流程的当前状态',
    run: '整个运行：初始流程及其间的全部操作',
    what: '分享的内容',
    link: '链接',
    copy: '复制链接',
    copied: '链接已复制。',
    byHand: (key) => `请按 ${key} 复制选中的链接。`,
    holds: (length) =>
      `整个流程都在链接之中，共 ${length} 个字符，不会发送到任何服务器。打开链接的人看到的是自己的一份副本。`,
    tooLong: (length, most) =>
      `此流程的链接长达 ${length} 个字符，超过 ${most} 个字符的链接常被其他程序截断。请改发文件。`,
    unable: '此浏览器无法把流程装入链接，请改发文件。',
    saveFile: '存为文件',
    making: '正在生成链接…',
  },
};

const texts: Readonly<Record<Language, LibraryText>> = { en, 'zh-CN': zh };

/** Its words come with the dialogs themselves: the first view needs none of them. */
export function useLibraryText(): LibraryText {
  return texts[useLanguage()];
}
