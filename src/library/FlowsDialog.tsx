import { useEffect, useState } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { library, refreshEntries, useEntries, useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { chooseFile } from '../store/fileExchange.ts';
import { deleteKept, duplicateKept, purgeKept, renameKept, restoreKept } from '../store/flows.ts';
import type { Entry } from '../store/library.ts';
import { openFile as openFileOf } from '../store/openFile.ts';
import { newFlow, openKept } from '../store/opening.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileIcon, GalleryIcon, OpenIcon } from '../ui/moreIcons.tsx';
import { DeletedFlows } from './DeletedFlows.tsx';
import { FlowRow } from './FlowRow.tsx';
import styles from './FlowsDialog.module.css';
import { useLibraryText } from './text.ts';

/** The flows of this browser: opened, renamed, duplicated, deleted and had back, and found by name. */
export function FlowsDialog() {
  const text = useLibraryText();
  const page = useText();
  const language = useLanguage();
  const open = useSession((session) => session.dialog === 'flows');
  const { setDialog, announce } = useSession.getState();
  const entries = useEntries((state) => state.entries);
  const home = useDocument((state) => state.home);
  const state = useKeeping((keeping) => keeping.state);
  const [asked, setAsked] = useState('');
  const [removed, setRemoved] = useState<{ readonly entry: Entry; readonly wasOpen: boolean } | null>(null);
  const close = () => {
    setDialog(null);
    setAsked('');
    setRemoved(null);
  };
  useEffect(() => {
    if (!open) return;
    useKeeping.getState().flush();
    refreshEntries();
  }, [open]);

  const nameOf = (entry: Entry) => (entry.name === '' ? text.unnamed : entry.name);
  const living = entries.filter((entry) => entry.deletedAt === null);
  const found = living.filter((entry) => matches(nameOf(entry), asked));
  const openEntry = (entry: Entry) => {
    if (entry.id !== home && !openKept(entry.id, text.openLabel)) {
      announce(text.damaged(nameOf(entry)));
      return;
    }
    close();
  };
  const remove = (entry: Entry) => {
    deleteKept(entry.id, language, text.openLabel);
    setRemoved({ entry, wasOpen: entry.id === home });
    announce(text.removed(nameOf(entry)));
  };
  const bringBack = (entry: Entry, reopens: boolean) => {
    restoreKept(entry.id);
    if (reopens) openKept(entry.id, text.openLabel);
    if (removed?.entry.id === entry.id) setRemoved(null);
    announce(text.restored(nameOf(entry)));
  };
  const openFile = async () => {
    const file = await chooseFile();
    if (file === null) return;
    close();
    if (await openFileOf(file, page.files.openLabel)) announce(page.files.opened(file.name));
  };

  return (
    <Dialog open={open} title={text.title} closeLabel={page.shell.close} onClose={close}>
      <div className={styles['head']}>
        <input
          type="search"
          className={styles['search']}
          aria-label={text.search}
          placeholder={text.search}
          value={asked}
          data-first-focus=""
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <Button
          look="accent"
          onClick={() => {
            newFlow(page.files.newLabel);
            close();
          }}
        >
          <FileIcon size={16} />
          {text.newFlow}
        </Button>
      </div>
      {removed !== null && (
        <p className={styles['removed']}>
          {text.removed(nameOf(removed.entry))}
          <Button onClick={() => bringBack(removed.entry, removed.wasOpen)}>{text.undo}</Button>
        </p>
      )}
      <p className="unseen" role="status">
        {text.found(found.length)}
      </p>
      {found.length === 0 && (
        <p className={styles['none']}>{living.length === 0 ? text.none : text.noneFound(asked)}</p>
      )}
      <ul className={styles['list']}>
        {found.map((entry) => (
          <FlowRow
            key={entry.id}
            entry={entry}
            isOpen={entry.id === home}
            onOpen={() => openEntry(entry)}
            onRename={(name) => renameKept(entry.id, name, text.renamed)}
            onDuplicate={() => {
              const name = text.copyOf(nameOf(entry));
              duplicateKept(entry.id, name);
              announce(text.duplicated(name));
            }}
            onRemove={() => remove(entry)}
          />
        ))}
      </ul>
      <div className={styles['foot']}>
        <Button onClick={() => void openFile()}>
          <OpenIcon size={16} />
          {text.openFile}
        </Button>
        <Button
          onClick={() => {
            close();
            setDialog('examples');
          }}
        >
          <GalleryIcon size={16} />
          {text.examples}
        </Button>
      </div>
      <DeletedFlows
        entries={entries.filter((entry) => entry.deletedAt !== null && library.find(entry.id) !== null)}
        nameOf={nameOf}
        onRestore={(entry) => bringBack(entry, false)}
        onPurge={(entry) => purgeKept(entry.id)}
      />
      <p className={state === 'forbidden' || state === 'full' ? styles['trouble'] : styles['where']}>
        {state === 'forbidden' ? text.forbidden : state === 'full' ? text.full : text.where}
      </p>
    </Dialog>
  );
}

function matches(name: string, asked: string): boolean {
  return asked
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => name.toLocaleLowerCase().includes(word));
}
