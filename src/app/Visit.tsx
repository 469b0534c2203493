import { useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { runCommand } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { endVisit, useVisit } from '../store/visit.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, InfoIcon } from '../ui/icons.tsx';
import styles from './Visit.module.css';

/** Above the canvas: that what is shown came by a link and is nobody's yet, or what to look at in an example. */
export function Visit() {
  const text = useText();
  const language = useLanguage();
  const home = useDocument((state) => state.home);
  const visit = useVisit((state) => state.visit);
  if (visit === null || visit.home !== home) return null;
  const told = visit.kind === 'link' ? text.files.viewing : (visit.look?.[language] ?? '');
  return (
    <aside className={styles['visit']} aria-label={text.files.visit}>
      <InfoIcon size={16} />
      <Told key={told} told={told} />
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
    </aside>
  );
}

/** All of it where there is room; on a phone two lines, and all when asked. */
function Told({ told }: { told: string }) {
  const { files } = useText();
  const words = useRef<HTMLParagraphElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (element === null) return;
    // Opened it is not cut, and can be closed all the same; closed it is judged anew, for the page may have become wider meanwhile.
    const look = () => {
      if (!isOpen) setIsCut(element.scrollHeight > element.clientHeight + 1);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen]);
  return (
    <div className={styles['told']}>
      <p
        ref={words}
        className={styles['words']}
        data-open={isOpen || undefined}
        tabIndex={isOpen ? 0 : undefined}
      >
        {told}
      </p>
      {isCut && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? files.lookLess : files.lookMore}
        </button>
      )}
    </div>
  );
}
