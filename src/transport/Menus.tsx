import { useText } from '../i18n/language.tsx';
import { ChevronIcon, MoreIcon } from '../ui/icons.tsx';
import { CommandMenu } from './CommandMenu.tsx';
import styles from './TransportBar.module.css';

export function FileMenu() {
  const text = useText();
  return (
    <CommandMenu menu="file" label={text.transport.file} className={styles['wideOnly']}>
      {text.transport.file}
      <ChevronIcon size={14} />
    </CommandMenu>
  );
}

/** On a narrow page: all that the second half of the bar holds. */
export function MoreMenu() {
  const text = useText();
  return (
    <CommandMenu menu="more" label={text.transport.more} className={styles['narrowOnly']}>
      <MoreIcon />
    </CommandMenu>
  );
}
