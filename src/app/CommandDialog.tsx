import { useMemo } from 'react';
import { languages } from '../base/words.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { isEnabled, useCommands } from '../store/commands.ts';
import { tellKey } from '../store/keyStroke.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchList } from '../ui/SearchList.tsx';

/** Every command there is, to be found by its words in either language. */
export function CommandDialog() {
  const text = useText();
  const language = useLanguage();
  const { list, shown, show } = useCommands();
  // What can be done is asked once, when the list opens: nothing changes it while it is open.
  const items = useMemo(
    () =>
      (shown ? list : [])
        .filter((command) => command.id !== 'page.commands')
        .map((command) => ({
          id: command.id,
          label: command.words[language],
          words: languages.map((each) => command.words[each]),
          disabled: !isEnabled(command),
          ...(command.keys?.[0] !== undefined && { shortcut: tellKey(command.keys[0], language) }),
        })),
    [list, shown, language],
  );
  const choose = (id: string) => {
    show(false);
    // The dialog gives the focus back first: what is done may depend on where it is.
    setTimeout(() => list.find((command) => command.id === id)?.run());
  };
  return (
    <Dialog
      open={shown}
      title={text.shell.commands}
      closeLabel={text.shell.close}
      onClose={() => show(false)}
    >
      <SearchList
        label={text.shell.findCommand}
        items={items}
        nothing={text.shell.noCommand}
        onChoose={choose}
      />
    </Dialog>
  );
}
