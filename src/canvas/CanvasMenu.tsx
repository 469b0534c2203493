import { useCallback, useMemo } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useCommands } from '../store/commands.ts';
import { menuItems } from '../store/menus.ts';
import { MenuAt } from '../ui/MenuAt.tsx';
import { useCanvasState } from './canvasState.ts';

/** The menu of what is selected, or of the canvas: by the right button, a long press or the menu key. */
export function CanvasMenu() {
  const text = useText();
  const language = useLanguage();
  const menu = useCanvasState((state) => state.menu);
  const set = useCanvasState((state) => state.set);
  const list = useCommands((commands) => commands.list);
  const close = useCallback(() => set({ menu: null }), [set]);
  const items = useMemo(
    () => (menu === null ? [] : menuItems(menu.on, list, language)),
    [menu, list, language],
  );
  if (menu === null) return null;
  return <MenuAt label={text.canvas.menu} at={menu.at} items={items} onClose={close} />;
}
