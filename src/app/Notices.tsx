import { useState } from 'react';
import { toLine } from '../base/problem.ts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { keepBoth } from '../store/flows.ts';
import { openFlow } from '../store/opening.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { floating } from '../ui/floats.ts';
import { Notice } from './Notice.tsx';
import styles from './Notices.module.css';
import { withClock } from './withClock.ts';

/** What a person should know, over the canvas: about the run, and about how the flow is kept. */
export function Notices() {
  return (
    <div {...floating} className={styles['notices']}>
      <RunAnewNotice />
      <RunNotice />
      <ConflictNotice />
      <DamageNotice />
    </div>
  );
}

/** After a reload: what was kept and what was not. It goes by itself. */
function RunAnewNotice() {
  const text = useText();
  const shown = useSession((session) => session.runAnewShown);
  const dismiss = useSession((session) => session.dismissRunAnew);
  if (!shown) return null;
  return (
    <Notice tone="quiet" onGone={dismiss} actions={<Button onClick={dismiss}>{text.run.dismiss}</Button>}>
      <p>{text.run.anew}</p>
    </Notice>
  );
}

function RunNotice() {
  const text = useText();
  const language = useLanguage();
  const status = useRun((run) => run.status);
  const problem = useRun((run) => run.problem);
  const endReason = useRun((run) => run.endReason);
  const { revive, dismissProblem } = useRun.getState();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const line = problem === null ? '' : toLine(problem, language);
  const told = withClock(line, unit, text.run.unit[unit]);
  if (status === 'dead') {
    return (
      <Notice
        tone="grave"
        actions={
          <Button look="accent" onClick={revive}>
            {text.run.startAgain}
          </Button>
        }
      >
        <p>{told}</p>
        <p>{text.run.startAgainHint}</p>
      </Notice>
    );
  }
  if (status === 'ended' && endReason !== null) return <EndNotice reason={endReason} told={told} />;
  if (problem === null) return null;
  return (
    <Notice tone="grave" actions={<Button onClick={dismissProblem}>{text.run.dismiss}</Button>}>
      <p>{text.run.refused}</p>
      <p>{told}</p>
    </Notice>
  );
}

/** That a run came to the end that was set for it is no more than the clock says too; any other end wants to be understood. */
function EndNotice({ reason, told }: { reason: 'until' | 'stuck' | 'failed'; told: string }) {
  const text = useText();
  const [isOver, setIsOver] = useState(false);
  const [leave] = useState(() => () => setIsOver(true));
  const isCalm = reason === 'until' && told === '';
  if (isOver && isCalm) return null;
  return (
    <Notice
      tone={reason === 'until' ? 'quiet' : reason === 'stuck' ? 'warn' : 'grave'}
      {...(isCalm && { onGone: leave })}
      actions={<Button onClick={useRun.getState().restart}>{text.run.again}</Button>}
    >
      <p>{text.run.ended[reason]}</p>
      {told !== '' && <p>{told}</p>}
    </Notice>
  );
}

function ConflictNotice() {
  const text = useText();
  const conflict = useKeeping((keeping) => keeping.state === 'conflict');
  if (!conflict) return null;
  const takeOther = () => {
    const flow = useKeeping.getState().takeOther();
    if (flow === null) return;
    openFlow(flow, text.files.otherLabel);
    useSession.getState().announce(text.files.otherTaken);
  };
  const both = () => {
    keepBoth(({ name }) => text.files.mineOf(name === '' ? text.transport.unnamed : name));
    useSession.getState().announce(text.files.bothKept);
  };
  const keepMine = () => useKeeping.getState().keepMine(useDocument.getState().flow);
  return (
    <Notice
      actions={
        <>
          <Button onClick={takeOther}>{text.files.takeOther}</Button>
          <Button onClick={keepMine}>{text.files.keepMine}</Button>
          <Button onClick={both}>{text.files.keepBoth}</Button>
        </>
      }
    >
      <p>{text.files.conflict}</p>
    </Notice>
  );
}

function DamageNotice() {
  const text = useText();
  const damage = useKeeping((keeping) => keeping.damage);
  if (damage === 'none') return null;
  const dismiss = () => useKeeping.getState().dismissDamage();
  return (
    <Notice actions={<Button onClick={dismiss}>{text.files.dismiss}</Button>}>
      <p>{damage === 'before' ? text.files.damaged : text.files.damagedAll}</p>
    </Notice>
  );
}
