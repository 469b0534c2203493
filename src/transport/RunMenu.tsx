import { useText } from '../i18n/language.tsx';
import { useSession } from '../store/session.ts';
import { ChevronIcon } from '../ui/icons.tsx';
import { later, useEver } from '../ui/later.tsx';
import { CommandMenu } from './CommandMenu.tsx';
import styles from './TransportBar.module.css';

const UntilDialog = later(async () => (await import('./UntilDialog.tsx')).UntilDialog, {
  forget: () => useSession.getState().setDialog(null),
});

/** What one does with a run less often than to play or pause it. */
export function RunMenu() {
  const text = useText();
  const asked = useEver(
    useSession((session) => session.dialog === 'until'),
    UntilDialog,
  );
  return (
    <>
      <CommandMenu menu="run" label={text.transport.runMenu} className={styles['runMenu']}>
        <ChevronIcon size={14} />
      </CommandMenu>
      {asked && <UntilDialog />}
    </>
  );
}
