import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { runCommand } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { endVisit, useVisit } from '../store/visit.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ChevronIcon, CloseIcon, InfoIcon } from '../ui/icons.tsx';
import styles from './Visit.module.css';

/** Above the canvas: that what is shown came by a link and is nobody's yet, or what to look at in an example. */
export function Visit() {
  const text = useText();
  const language = useLanguage();
  const home = useDocument((state) => state.home);
  const visit = useVisit((state) => state.visit);
  if (visit === null || visit.home !== home) return null;
  const words = visit.kind === 'link' ? text.files.viewing : (visit.look?.[language] ?? '');
  return (
    <aside className={styles['visit']} aria-label={text.files.visit}>
      <InfoIcon size={16} />
      <Words key={words} words={words}>
        {visit.kind === 'link' ? (
          <Button look="accent" onClick={() => runCommand('file.makeCopy')}>
            {text.files.makeCopy}
          </Button>
        ) : (
          <IconButton
            icon={CloseIcon}
            look="bare"
            tip="none"
            size={16}
            label={text.files.dismiss}
            onClick={endVisit}
          />
        )}
      </Words>
    </aside>
  );
}

/** On a phone their first lines, for the canvas needs the room, and a button that opens the rest. */
function Words({ words, children }: { words: string; children: ReactNode }) {
  const { files } = useText();
  const element = useRef<HTMLParagraphElement>(null);
  const isCut = useCut(element);
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <p ref={element} className={styles['words']} data-whole={isWhole || undefined}>
        {words}
      </p>
      <div className={styles['actions']}>
        {children}
        {(isCut || isWhole) && (
          <IconButton
            className={styles['whole']}
            icon={ChevronIcon}
            look="bare"
            tip="none"
            size={16}
            label={isWhole ? files.showLess : files.showAll}
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          />
        )}
      </div>
    </>
  );
}

/** Whether there is more text than is shown. */
function useCut(ref: RefObject<HTMLElement | null>): boolean {
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setIsCut(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isCut;
}
