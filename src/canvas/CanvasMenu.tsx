import { useCallback, useMemo } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { type Command, isEnabled, useCommands } from '../store/commands.ts';
import { tellKey } from '../store/keyStroke.ts';
import { MenuAt } from '../ui/MenuAt.tsx';
import { type OpenMenu, useCanvasState } from './canvasState.ts';
import { commandIcons } from './commandIcons.ts';

/** What each menu offers, in groups. What means nothing now is left out, but for what a person would look for. */
const menus: Readonly<Record<OpenMenu['on'], readonly (readonly string[])[]>> = {
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
  ],
};
const always = new Set(['edit.undo', 'edit.redo', 'edit.copy', 'edit.cut', 'edit.duplicate']);

/** The menu of what is selected, or of the canvas: by the right button, a long press or the menu key. */
export function CanvasMenu() {
  const text = useText();
  const language = useLanguage();
  const menu = useCanvasState((state) => state.menu);
  const set = useCanvasState((state) => state.set);
  const list = useCommands((commands) => commands.list);
  const close = useCallback(() => set({ menu: null }), [set]);
  const items = useMemo(() => {
    if (menu === null) return [];
    const shown = (command: Command) => always.has(command.id) || isEnabled(command);
    return menus[menu.on].flatMap((ids, group) =>
      ids
        .flatMap((id) => list.find((command) => command.id === id) ?? [])
        .filter(shown)
        .map((command, index) => ({
          id: command.id,
          label: command.words[language],
          disabled: !isEnabled(command),
          begins: group > 0 && index === 0,
          onSelect: command.run,
          ...(commandIcons[command.id] !== undefined && { icon: commandIcons[command.id]! }),
          ...(command.keys?.[0] !== undefined && { shortcut: tellKey(command.keys[0], language) }),
        })),
    );
  }, [menu, list, language]);
  if (menu === null) return null;
  return <MenuAt label={text.canvas.menu} at={menu.at} items={items} onClose={close} />;
}
