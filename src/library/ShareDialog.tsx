import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatCount } from '../i18n/numbers.ts';
import { useDocument } from '../store/document.ts';
import { download } from '../store/fileExchange.ts';
import { toFileName } from '../store/fileName.ts';
import { printFlow } from '../store/flowText.ts';
import { tellKey } from '../store/keyStroke.ts';
import { useRun } from '../store/run.ts';
import { printRun } from '../store/runText.ts';
import { useSession } from '../store/session.ts';
import { createLink, type FlowLink } from '../store/sharing.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { copyText } from './copyText.ts';
import styles from './ShareDialog.module.css';
import { useLibraryText } from './text.ts';

type What = 'flow' | 'run';

/** A link that holds the whole flow, or its run; where that is too long, a file. */
export function ShareDialog() {
  const text = useLibraryText();
  const page = useText();
  const open = useSession((session) => session.dialog === 'share');
  const hasJournal = useRun((run) => run.journal.length > 0);
  const [wanted, setWhat] = useState<What>('flow');
  const what = hasJournal ? wanted : 'flow';
  return (
    <Dialog
      open={open}
      title={text.share.title}
      closeLabel={page.shell.close}
      onClose={() => useSession.getState().setDialog(null)}
    >
      {hasJournal && (
        <fieldset className={styles['what']}>
          <legend className="unseen">{text.share.what}</legend>
          {(['flow', 'run'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="what" checked={what === each} onChange={() => setWhat(each)} />
              {text.share[each]}
            </label>
          ))}
        </fieldset>
      )}
      <LinkPart what={what} />
    </Dialog>
  );
}

function LinkPart({ what }: { what: What }) {
  const text = useLibraryText();
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [link, setLink] = useState<FlowLink | null>(null);
  const [copied, setCopied] = useState<'yes' | 'byHand' | null>(null);
  useEffect(() => {
    let isWanted = true;
    setCopied(null);
    void createLink(what).then((made) => {
      if (isWanted) setLink(made);
    });
    return () => {
      isWanted = false;
    };
  }, [what]);
  const byHand = text.share.byHand(tellKey('Mod+KeyC', language));
  const copy = async () => {
    if (link?.kind !== 'link') return;
    const done = await copyText(link.address, field.current);
    setCopied(done ? 'yes' : 'byHand');
    useSession.getState().announce(done ? text.share.copied : byHand);
  };
  if (link === null) return <p className={styles['told']}>{text.share.making}</p>;
  if (link.kind !== 'link') {
    const told =
      link.kind === 'unable'
        ? text.share.unable
        : text.share.tooLong(formatCount(link.length, language), formatCount(link.most, language));
    return (
      <>
        <p className={styles['trouble']} role="status">
          {told}
        </p>
        <Button look="accent" onClick={() => saveFile(what)}>
          {text.share.saveFile}
        </Button>
      </>
    );
  }
  return (
    <>
      <textarea
        ref={field}
        className={styles['link']}
        aria-label={text.share.link}
        readOnly
        rows={4}
        value={link.address}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles['actions']}>
        <Button look="accent" data-first-focus="" onClick={() => void copy()}>
          {text.share.copy}
        </Button>
        <Button onClick={() => saveFile(what)}>{text.share.saveFile}</Button>
        <span className={styles['copied']}>
          {copied === 'yes' ? text.share.copied : copied === 'byHand' ? byHand : ''}
        </span>
      </div>
      <p className={styles['told']}>{text.share.holds(formatCount(link.length, language))}</p>
    </>
  );
}

function saveFile(what: What): void {
  const { flow } = useDocument.getState();
  download(toFileName(flow.name), what === 'run' ? printRun() : printFlow(flow));
}
