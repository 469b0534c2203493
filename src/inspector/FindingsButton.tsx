import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useLint } from '../store/lint.ts';
import { useSession } from '../store/session.ts';
import { InfoIcon, WarnIcon } from '../ui/icons.tsx';
import popover from '../ui/popover.module.css';
import styles from './Findings.module.css';
import { FindingsList } from './FindingsList.tsx';

/** How much was found in the flow; it opens the list. Not there while nothing is found. */
export function FindingsButton() {
  const text = useText();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const count = useLint((state) => state.findings.length);
  const grave = useLint((state) => state.findings.some(({ gravity }) => gravity !== 'hint'));
  const asked = useSession((session) => session.findingsAsked);
  useEffect(() => {
    if (!asked) return;
    useSession.getState().askFindings(false);
    panel.current?.showPopover();
  }, [asked]);
  if (count === 0 && !open) return null;
  const place = (nowOpen: boolean) => {
    setOpen(nowOpen);
    const from = opener.current?.getBoundingClientRect();
    const element = panel.current;
    if (!nowOpen || from === undefined || element === null) return;
    element.style.top = `${from.bottom + 6}px`;
    element.style.left = `${Math.max(8, from.right - element.offsetWidth)}px`;
    if (!element.contains(document.activeElement) && opener.current !== document.activeElement)
      element.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles['button']}
        data-grave={grave || undefined}
        aria-label={text.lint.button(count)}
        title={text.lint.button(count)}
        aria-expanded={open}
        popoverTarget={id}
      >
        {grave ? <WarnIcon size={15} /> : <InfoIcon size={15} />}
        {count}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={`${popover['popover']} ${styles['panel']}`}
        role="dialog"
        tabIndex={-1}
        aria-label={text.lint.title}
        onToggle={(event) => place(event.newState === 'open')}
      >
        <h2 className={styles['title']}>{text.lint.title}</h2>
        {open && <FindingsList onGo={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}
