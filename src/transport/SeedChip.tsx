import { useId, useRef, useState } from 'react';
import { parseNumberText } from '../base/numberText.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton.tsx';
import { DiceIcon } from '../ui/icons.tsx';
import popover from '../ui/popover.module.css';
import { nextSeed, runWithSeed } from './seed.ts';
import styles from './TransportBar.module.css';

/** The seed as a chip; pressed, it opens a small form. Another seed is another run. */
export function SeedChip() {
  const text = useText();
  const id = useId();
  const errorId = useId();
  const seed = useDocument((state) => state.flow.run.seed);
  const panel = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState(String(seed));
  const wanted = parseNumberText(draft);
  const valid = Number.isSafeInteger(wanted);

  const use = (next: number) => {
    runWithSeed(next, text);
    setDraft(String(next));
  };
  const place = () => {
    const from = opener.current?.getBoundingClientRect();
    const element = panel.current;
    if (from === undefined || element === null) return;
    element.style.top = `${from.bottom + 8}px`;
    element.style.left = `${Math.max(8, Math.min(from.left, window.innerWidth - element.offsetWidth - 8))}px`;
    element.querySelector('input')?.select();
  };

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles['seed']}
        title={text.transport.seedTip}
        popoverTarget={id}
        onClick={() => setDraft(String(seed))}
      >
        {text.transport.seed(seed)}
      </button>
      <form
        ref={panel}
        id={id}
        popover="auto"
        className={`${popover['popover']} ${styles['seedForm']}`}
        onToggle={(event) => event.newState === 'open' && place()}
        onSubmit={(event) => {
          event.preventDefault();
          if (!valid) return;
          panel.current?.hidePopover();
          use(wanted);
        }}
      >
        <label htmlFor={`${id}-field`}>{text.transport.seedField}</label>
        <div className={styles['seedRow']}>
          <input
            id={`${id}-field`}
            className={controls['control']}
            inputMode="numeric"
            autoComplete="off"
            value={draft}
            aria-invalid={!valid}
            aria-describedby={errorId}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <IconButton
            icon={DiceIcon}
            label={text.transport.newSeed}
            tip="left"
            onClick={() => use(nextSeed(seed))}
          />
          <Button type="submit" look="accent" disabled={!valid}>
            {text.transport.useSeed}
          </Button>
        </div>
        <p id={errorId} className={valid ? styles['hint'] : styles['error']}>
          {valid ? text.transport.seedTip : text.transport.seedInvalid}
        </p>
      </form>
    </>
  );
}
