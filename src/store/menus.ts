import type { Language } from '../base/words.ts';
import { type Command, isEnabled } from './commands.ts';
import { tellKey } from './keyStroke.ts';

const file = [
  ['file.new', 'file.open', 'file.flows', 'file.examples'],
  ['file.share', 'file.makeCopy', 'file.save'],
  ['file.saveRun', 'run.replay'],
  ['file.firstExample'],
];

/** What each menu offers, in groups, by the ids of commands. */
export const menus = {
  file,
  run: [
    ['run.stepBack', 'run.until', 'run.resetFigures'],
    ['run.restart', 'run.replay', 'run.newSeed'],
  ],
  /** On a narrow page: all that the second half of the bar holds. */
  more: [['edit.undo', 'edit.redo'], ...file, ['page.theme', 'page.commands', 'page.help']],
  canvas: [
    ['add.node', 'add.note', 'edit.paste'],
    ['edit.undo', 'edit.redo'],
    ['edit.selectAll', 'view.boxSelect', 'arrange.tidy'],
    ['view.fit', 'view.minimap'],
    ['page.commands'],
  ],
  selection: [
    ['edit.connect', 'edit.insert', 'edit.write', 'arrange.open'],
    ['edit.copy', 'edit.cut', 'edit.duplicate', 'edit.remove'],
    ['arrange.left', 'arrange.center', 'arrange.right', 'arrange.top', 'arrange.middle', 'arrange.bottom'],
    ['arrange.distribute.x', 'arrange.distribute.y'],
    ['arrange.group', 'arrange.collapse', 'arrange.ungroup', 'arrange.tidy'],
    ['node.emit', 'node.pause', 'node.resume', 'node.crash', 'node.recover'],
  ],
  /** In the outline, which has its own ways to connect, to write and to delete. */
  outline: [
    ['add.note', 'edit.insert'],
    ['edit.copy', 'edit.cut', 'edit.paste', 'edit.duplicate', 'edit.remove'],
    ['edit.selectAll', 'edit.selectNone'],
    ['arrange.left', 'arrange.center', 'arrange.right', 'arrange.top', 'arrange.middle', 'arrange.bottom'],
    ['arrange.distribute.x', 'arrange.distribute.y'],
    ['arrange.open', 'arrange.group', 'arrange.collapse', 'arrange.ungroup', 'arrange.tidy'],
    ['node.emit', 'node.pause', 'node.resume', 'node.crash', 'node.recover'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type MenuName = keyof typeof menus;

/** What means nothing now is left out, but for what a person would look for. */
const always = new Set<string>(['edit.undo', 'edit.redo', 'edit.copy', 'edit.cut', 'edit.duplicate']);
const shortened = new Set<MenuName>(['canvas', 'selection', 'outline']);
const hidden = new Set<string>(['file.makeCopy']);

/** What a menu holds now, with words and keys from the list of commands. */
export function menuItems(menu: MenuName, list: readonly Command[], language: Language) {
  const isShown = (command: Command) =>
    isEnabled(command) || always.has(command.id) || (!shortened.has(menu) && !hidden.has(command.id));
  return menus[menu]
    .map((ids: readonly string[]) =>
      ids.flatMap((id) => list.find((command) => command.id === id) ?? []).filter(isShown),
    )
    .filter((group) => group.length > 0)
    .flatMap((group, place) =>
      group.map((command, index) => ({
        id: command.id,
        label: command.words[language],
        disabled: !isEnabled(command),
        begins: place > 0 && index === 0,
        onSelect: command.run,
        ...(command.icon !== undefined && { icon: command.icon }),
        ...(command.keys?.[0] !== undefined && { shortcut: tellKey(command.keys[0], language) }),
      })),
    );
}
