import { useEffect, useId, useState } from 'react';
import { toNumberText } from '../base/numberText.ts';
import { formatClock, fromUnit, timeUnitOf } from '../flow/timeUnit.ts';
import { parseTyped } from '../flow/typed.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { speedOf, useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { Dialog } from '../ui/Dialog.tsx';
import { instantAhead } from './instantAhead.ts';
import styles from './UntilDialog.module.css';

/** Asks for the instant to which the run is to hurry, in the flow's unit or with a unit of its own; a round one well ahead stands there. */
export function UntilDialog() {
  const text = useText();
  const open = useSession((session) => session.dialog === 'until');
  const onClose = () => useSession.getState().setDialog(null);
  useEffect(
    () =>
      useRun.subscribe(({ goal, status, now }, before) => {
        if (before.goal === null || goal !== null || status !== 'paused' || now < before.goal) return;
        const clock = formatClock(before.goal, timeUnitOf(useDocument.getState().flow));
        useSession.getState().announce(text.run.arrived(clock));
      }),
    [text],
  );
  return (
    <Dialog open={open} title={text.transport.runUntilTitle} closeLabel={text.shell.close} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const text = useText();
  const id = useId();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const end = useDocument((state) => state.flow.run.until);
  const now = useRun((run) => run.now);
  const propose = () => instantAhead(useRun.getState().now, speedOf(useRun.getState()), end, unit);
  const [proposed, setProposed] = useState(propose);
  // The run goes on behind this: what it proposes must not be past before it is read.
  if (now >= fromUnit(proposed, unit) && propose() > proposed) setProposed(propose());
  const [typed, setTyped] = useState<string | null>(null);
  const draft = typed ?? toNumberText(proposed);
  const wanted = fromUnit(parseTyped(draft, 'seconds', unit), unit);
  const { transport } = text;
  const notANumber = `${transport.notANumber} ${text.inspector.typedHint['seconds']}`;
  const problem = problemOf(wanted, now, end, { ...transport, notANumber }, (at) => formatClock(at, unit));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (problem !== null) return;
        onClose();
        useRun.getState().runTo(wanted);
      }}
    >
      <label htmlFor={id}>{transport.runUntilField}</label>
      <div className={styles['row']}>
        <input
          id={id}
          data-first-focus
          className={controls['control']}
          inputMode="decimal"
          autoComplete="off"
          value={draft}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <span>{text.run.unit[unit]}</span>
        <Button type="submit" look="accent" disabled={problem !== null}>
          {transport.runUntilGo}
        </Button>
      </div>
      <p id={`${id}-hint`} className={problem === null ? styles['hint'] : styles['error']}>
        {problem ?? transport.runUntilHint}
      </p>
    </form>
  );
}

interface Words {
  readonly notANumber: string;
  readonly isPast: (clock: string) => string;
  readonly isBeyond: (clock: string) => string;
}

function problemOf(
  wanted: number,
  now: number,
  end: number | null,
  words: Words,
  clock: (at: number) => string,
): string | null {
  if (!Number.isFinite(wanted)) return words.notANumber;
  if (wanted <= now) return words.isPast(clock(now));
  return end !== null && wanted > end ? words.isBeyond(clock(end)) : null;
}
