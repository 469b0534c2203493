import { assertNever } from '../base/assert.ts';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { chooseFile, download, printRun, toFileName, useFiles } from '../store/files.ts';
import { printFlow } from '../store/flowText.ts';
import { newFlow } from '../store/opening.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { nextSeed, runWithSeed } from './seed.ts';

/** What the bar, its menus and the keys do alike, each telling what it did. */
export interface Actions {
  undo(): void;
  redo(): void;
  newFlow(): void;
  open(): Promise<void>;
  openFile(file: File): Promise<void>;
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
  const keep = (name: string, content: string) => {
    download(name, content);
    announce(text.files.saved(name));
  };
  const openFile = async (file: File) => {
    const opened = await useFiles.getState().openFile(file, text.files.openLabel);
    if (opened) announce(text.files.opened(file.name));
  };
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
      const { canUndo, undo } = useDocument.getState();
      if (canUndo) announce(text.shell.undone(undo()));
    },
    redo() {
      const { canRedo, redo } = useDocument.getState();
      if (canRedo) announce(text.shell.redone(redo()));
    },
    newFlow: () => newFlow(text.files.newLabel),
    async open() {
      const file = await chooseFile();
      if (file !== null) await openFile(file);
    },
    openFile,
    save() {
      const { flow } = useDocument.getState();
      keep(toFileName(flow.name), printFlow(flow));
    },
    saveRun() {
      const { name } = useDocument.getState().flow;
      keep(toFileName(`${name} ${text.files.runSuffix}`), printRun());
    },
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
