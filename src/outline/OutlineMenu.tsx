import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { useCommands } from '../store/commands.ts';
import { menuItems } from '../store/menus.ts';
import { MenuAt } from '../ui/MenuAt.tsx';
import { useOutlineText } from './text.ts';

export interface OutlineMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** What can be done with what is selected, as on the canvas. What that is does not change while it is open. */
export function OutlineMenu({ at, onClose }: OutlineMenuProps) {
  const text = useOutlineText();
  const language = useLanguage();
  const list = useCommands((commands) => commands.list);
  const items = useMemo(() => menuItems('outline', list, language), [list, language]);
  return <MenuAt label={text.more} at={at} items={items} onClose={onClose} />;
}
