import { type Words, words } from '../base/words.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import type { Command } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { partId, shownAs } from '../store/parts.ts';
import { isEmpty, type Selection, selectAll, selectionNow, selectOnly } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import type { Alignment, Axis } from './align.ts';
import { canvasActions } from './canvasActions.ts';
import { useCanvasState } from './canvasState.ts';
import { commandIcons } from './commandIcons.ts';
import { openMenuAtFocus, placeOfSelection } from './openMenu.ts';
import * as tools from './tools.ts';

const set = useCanvasState.getState().set;
const surface = () => useCanvasState.getState().surface;
const flow = () => useDocument.getState().flow;

const has = (judge: (selection: Selection) => boolean) => () => judge(selectionNow());
const someCopied = has(({ nodes, notes, groups }) => nodes.length + notes.length + groups.length > 0);
const several = (least: number) =>
  has(({ nodes, notes, groups }) => nodes.length + notes.length + groups.length >= least);
const someGroup = has(({ groups }) => groups.length > 0);
const someNode = has(({ nodes, groups }) => nodes.length + groups.length > 0);

/** The node that has the focus, else the only one that is selected. */
function nodeMeant(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const { nodes, notes, groups } = selectionNow();
  if (notes.length + groups.length > 0) return undefined;
  const id = focused ?? (nodes.length === 1 ? nodes[0] : undefined);
  return id !== undefined && Object.hasOwn(flow().nodes, id) ? id : undefined;
}

/** The node that edges are drawn from. */
function connectable(): string | undefined {
  const id = nodeMeant();
  return specOf(flow().nodes[id ?? '']?.kind ?? '')?.givesOutput === true ? id : undefined;
}

/** The only node that is selected, and nothing else, in sight. */
function onlyNode(): string | undefined {
  const { nodes, edges, notes, groups } = selectionNow();
  const [only] = nodes;
  const alone = nodes.length === 1 && edges.length + notes.length + groups.length === 0;
  return alone && only !== undefined && shownAs(flow(), only) === only ? only : undefined;
}

/** The only edge that is selected, and nothing else. */
function onlyEdge(): string | undefined {
  const { edges, nodes, notes, groups } = selectionNow();
  return edges.length === 1 && nodes.length + notes.length + groups.length === 0 ? edges[0] : undefined;
}

function middle() {
  const box = surface()?.element.getBoundingClientRect();
  if (box === undefined) return { x: innerWidth / 2, y: innerHeight / 2 };
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function removeSelected(): void {
  canvasActions().remove(selectionNow());
}

/** The browser makes an event of it, which carries the text where no page may reach for the clipboard itself. */
function copyByEvent(kind: 'copy' | 'cut'): void {
  document.execCommand(kind);
}

async function pasteAsked(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => undefined);
  tools.pasteAt(text);
}

function writeName(): void {
  const { notes, groups } = selectionNow();
  const [note, group] = [notes[0], groups[0]];
  set({
    writing: note !== undefined ? partId('note', note) : group !== undefined ? partId('group', group) : null,
  });
}

const tidyAll = words('Tidy up the layout', '整理布局');
const tidySelection = words('Tidy up what is selected', '整理所选内容');

const align = (how: Alignment, told: Words): Command => ({
  id: `arrange.${how}`,
  words: told,
  group: 'arrange',
  enabled: several(2),
  run: () => tools.align(how),
});
const distribute = (axis: Axis, told: Words): Command => ({
  id: `arrange.distribute.${axis}`,
  words: told,
  group: 'arrange',
  enabled: several(3),
  run: () => tools.distribute(axis),
});

const list: readonly Command[] = [
  {
    id: 'add.node',
    words: words('Add a node …', '添加节点…'),
    group: 'add',
    keys: ['Slash', '/'],
    enabled: () => onlyEdge() === undefined,
    run: () => {
      const after = onlyNode() ?? null;
      set({ chooser: { at: after === null ? middle() : placeOfSelection(), after } });
    },
  },
  {
    id: 'edit.insert',
    words: words('Put a node into the edge …', '在连线中插入节点…'),
    group: 'add',
    keys: ['Slash', '/'],
    enabled: () => onlyEdge() !== undefined,
    run: () => {
      const into = onlyEdge();
      if (into !== undefined) set({ chooser: { at: placeOfSelection(), into } });
    },
  },
  {
    id: 'add.note',
    words: words('Add a note', '添加便签'),
    group: 'add',
    keys: ['KeyN'],
    run: () => tools.note(surface()?.center() ?? { x: 0, y: 0 }),
  },
  {
    id: 'edit.connect',
    words: words('Connect to…', '连接到…'),
    group: 'edit',
    keys: ['KeyC'],
    enabled: () => connectable() !== undefined,
    run: () => set({ connectFrom: connectable() ?? null }),
    refuse: () => {
      const from = nodeMeant();
      if (from !== undefined) canvasActions().connectNodes({ from, to: from });
    },
  },
  {
    id: 'edit.copy',
    words: words('Copy', '复制'),
    group: 'edit',
    keys: ['Mod+KeyC'],
    native: true,
    enabled: someCopied,
    run: () => copyByEvent('copy'),
  },
  {
    id: 'edit.cut',
    words: words('Cut', '剪切'),
    group: 'edit',
    keys: ['Mod+KeyX'],
    native: true,
    enabled: someCopied,
    run: () => copyByEvent('cut'),
  },
  {
    id: 'edit.paste',
    words: words('Paste', '粘贴'),
    group: 'edit',
    keys: ['Mod+KeyV'],
    native: true,
    run: () => void pasteAsked(),
  },
  {
    id: 'edit.duplicate',
    words: words('Duplicate', '创建副本'),
    group: 'edit',
    keys: ['Mod+KeyD'],
    enabled: someCopied,
    run: () => tools.duplicate(),
  },
  {
    id: 'edit.remove',
    words: words('Delete', '删除'),
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    enabled: has((selection) => !isEmpty(selection)),
    run: removeSelected,
  },
  {
    id: 'edit.selectAll',
    words: words('Select all', '全选'),
    group: 'edit',
    keys: ['Mod+KeyA'],
    run: selectAll,
  },
  {
    id: 'edit.selectNone',
    words: words('Select nothing', '取消选择'),
    group: 'edit',
    keys: ['Escape'],
    enabled: () => {
      const { drag, connecting } = useCanvasState.getState();
      const busy = drag !== null || connecting !== null || document.querySelector(':popover-open') !== null;
      return !busy && !isEmpty(selectionNow());
    },
    run: () => selectOnly({}),
  },
  {
    id: 'edit.write',
    words: words('Write the note, name the group', '编辑便签或分组名称'),
    group: 'edit',
    keys: ['F2'],
    enabled: has(({ notes, groups }) => notes.length + groups.length === 1),
    run: writeName,
  },
  {
    id: 'arrange.tidy',
    get words() {
      return tools.tidiesSelection() ? tidySelection : tidyAll;
    },
    group: 'arrange',
    keys: ['Shift+KeyT'],
    enabled: () => Object.keys(flow().nodes).length > 1,
    run: () => void tools.tidy(),
  },
  align('left', words('Align left', '左对齐')),
  align('center', words('Align centres', '水平居中对齐')),
  align('right', words('Align right', '右对齐')),
  align('top', words('Align top', '顶端对齐')),
  align('middle', words('Align middles', '垂直居中对齐')),
  align('bottom', words('Align bottom', '底端对齐')),
  distribute('x', words('Equal gaps across', '水平均匀分布')),
  distribute('y', words('Equal gaps down', '垂直均匀分布')),
  {
    id: 'arrange.group',
    words: words('Group', '分组'),
    group: 'arrange',
    keys: ['Mod+KeyG'],
    enabled: someNode,
    run: () => tools.group(false),
  },
  {
    id: 'arrange.collapse',
    words: words('Collapse into a workflow', '折叠成工作流'),
    group: 'arrange',
    keys: ['KeyW'],
    enabled: has(
      ({ nodes, groups }) =>
        nodes.length > 0 || (groups.length > 0 && groups.every((id) => groupAt(flow(), id)?.closed !== true)),
    ),
    run: () => (selectionNow().nodes.length > 0 ? tools.group(true) : tools.toggleClosed()),
  },
  {
    id: 'arrange.open',
    words: words('Open the workflow', '展开工作流'),
    group: 'arrange',
    keys: ['KeyW'],
    // Nodes beside it are to be closed together with it, by the same key.
    enabled: has(
      ({ nodes, groups }) => nodes.length === 0 && groups.some((id) => groupAt(flow(), id)?.closed === true),
    ),
    run: () => tools.toggleClosed(),
  },
  {
    id: 'arrange.ungroup',
    words: words('Ungroup', '取消分组'),
    group: 'arrange',
    keys: ['Mod+Shift+KeyG'],
    enabled: someGroup,
    run: () => tools.ungroup(),
  },
  {
    id: 'view.fit',
    words: words('Show the whole flow', '显示整个流程'),
    group: 'view',
    keys: ['KeyF', 'Shift+Digit1'],
    run: () => set({ fitAsked: {} }),
  },
  {
    id: 'view.zoomIn',
    words: words('Zoom in', '放大'),
    group: 'view',
    keys: ['Equal', 'NumpadAdd', '+'],
    repeats: true,
    run: () => surface()?.zoomIn(),
  },
  {
    id: 'view.zoomOut',
    words: words('Zoom out', '缩小'),
    group: 'view',
    keys: ['Minus', 'NumpadSubtract'],
    repeats: true,
    run: () => surface()?.zoomOut(),
  },
  {
    id: 'view.minimap',
    words: words('Map of the flow', '流程缩略图'),
    group: 'view',
    keys: ['KeyM'],
    run: () => useSession.getState().toggleMinimap(),
  },
  {
    id: 'view.boxSelect',
    words: words('Select by dragging a box', '拖动框选'),
    group: 'view',
    keys: ['KeyV'],
    run: () => set({ boxSelect: !useCanvasState.getState().boxSelect }),
  },
  {
    id: 'page.menu',
    words: words('Menu of what is selected', '所选内容的菜单'),
    group: 'page',
    keys: ['ContextMenu', 'Shift+F10'],
    enabled: () =>
      surface()?.element.contains(document.activeElement) === true ||
      document.activeElement === document.body,
    run: () => openMenuAtFocus(),
  },
];

/** What is done on the canvas: its menus, its bars, the keys and the list of all commands take it from here. */
export const canvasCommands: readonly Command[] = list.map((command) => {
  const icon = commandIcons[command.id];
  // What is read anew each time, as words that say what is selected, stays so.
  return icon === undefined ? command : Object.create(command, { icon: { value: icon } });
});

const byId = new Map(canvasCommands.map((command) => [command.id, command]));

/** A command of the canvas, by its id. */
export function canvasCommand(id: string): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`no command is named ${id}`);
  return command;
}
