import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { useCommands } from '../store/commands.ts';
import { type MenuName, menuItems } from '../store/menus.ts';
import { Menu } from '../ui/Menu.tsx';

export interface CommandMenuProps {
  readonly menu: MenuName;
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A menu of commands, which are fetched for it where they are not here yet. */
export function CommandMenu({ menu, label, className, children }: CommandMenuProps) {
  const language = useLanguage();
  const { list, fetch } = useCommands();
  return (
    <Menu
      label={label}
      className={className}
      items={() => menuItems(menu, list, language)}
      onOpen={() => {
        if (list.length === 0) fetch(() => undefined);
      }}
    >
      {children}
    </Menu>
  );
}
