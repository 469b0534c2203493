import { useId, useRef, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton.tsx';
import { DiceIcon } from '../ui/icons.tsx';
import { parseNumberText } from '../ui/numberText.ts';
import popover from '../ui/popover.module.css';
import styles from './TransportBar.module.css';

/** The seed as a chip; pressed, it opens a small form. Another seed is another run. */
export function SeedChip() {
  const text = useText();
  const id = useId();
  const errorId = useId();
  const seed = useDocument((state) => state.flow.run.seed);
  const announce = useSession((session) => session.announce);
  const panel = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState(String(seed));
  const wanted = parseNumberText(draft);
  const valid = Number.isSafeInteger(wanted);

  const use = (next: number) => {
    useDocument.getState().applyEdit((flow) => ({ ...flow, run: { ...flow.run, seed: next } }), {
      label: text.transport.seedField,
    });
    useRun.getState().restart();
    announce(text.run.restarted);
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

/** Another seed, small enough to be said aloud, the same one for all who press it here. */
function nextSeed(seed: number): number {
  return ((Math.abs(seed) % 9973) * 31 + 17) % 9973;
}
