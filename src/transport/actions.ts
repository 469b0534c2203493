import { assertNever } from '../base/assert.ts';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { newFlow } from '../store/opening.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { laterCode } from '../ui/later.tsx';
import { nextSeed, runWithSeed } from './seed.ts';

const filing = laterCode(() => import('./filing.ts'));
const undoing = laterCode(() => import('./undoing.ts'));

/** What the bar, its menus and the keys do alike, each telling what it did. */
export interface Actions {
  undo(): void;
  redo(): void;
  newFlow(): void;
  open(): void;
  openFile(file: File): void;
  save(): void;
  saveRun(): void;
  replay(): void;
  restart(): void;
  /** Another seed, and with it another run. */
  newSeed(): void;
  resetFigures(): void;
  /** Plays or pauses; a run that is over begins again, a dead one goes on where it was. */
  toggle(): void;
}

export function createActions(text: Text): Actions {
  const { announce } = useSession.getState();
  const restart = () => {
    useRun.getState().restart();
    announce(text.run.restarted);
  };
  const toggle = () => {
    const run = useRun.getState();
    switch (run.status) {
      case 'dead':
        // Also one that was paused when it died: who presses play wants it to play.
        run.play();
        run.revive();
        announce(text.run.revived);
        break;
      case 'ended':
        restart();
        break;
      case 'paused':
        run.play();
        announce(text.run.playing);
        break;
      case 'loading':
      case 'playing':
        run.pause();
        announce(text.run.paused);
        break;
      default:
        assertNever(run.status);
    }
  };
  return {
    undo() {
      const { canUndo, edits, undo } = useDocument.getState();
      if (!canUndo) return;
      const told = text.shell.undone(undo());
      undoing.use((code) => code.tellUndone(told, edits));
    },
    redo() {
      const { canRedo, redo } = useDocument.getState();
      if (!canRedo) return;
      const told = text.shell.redone(redo());
      announce(told, [told]);
    },
    newFlow: () => newFlow(text.files.newLabel),
    open: () => filing.use((code) => code.openChosen(text.files)),
    openFile: (file) => filing.use((code) => code.openAndTell(file, text.files)),
    save: () => filing.use((code) => code.saveFlow(text.files)),
    saveRun: () => filing.use((code) => code.saveRun(text.files)),
    replay() {
      useRun.getState().replay();
      announce(text.run.replaying);
    },
    restart,
    newSeed: () => runWithSeed(nextSeed(useDocument.getState().flow.run.seed), text),
    resetFigures() {
      const { now, resetFigures } = useRun.getState();
      resetFigures();
      announce(text.run.figuresReset(formatClock(now, timeUnitOf(useDocument.getState().flow))));
    },
    toggle,
  };
}
