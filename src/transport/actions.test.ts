import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { useRun } from '../store/run.ts';
import type { RunStatus } from '../store/runState.ts';
import { useSession } from '../store/session.ts';
import { createActions } from './actions.ts';

const before = useRun.getState();
afterEach(() => useRun.setState(before));

/** What a toggle asks of a run that stands so, and what it tells. */
function toggled(status: RunStatus) {
  const asked: string[] = [];
  useRun.setState({
    status,
    play: () => asked.push('play'),
    pause: () => asked.push('pause'),
    restart: () => asked.push('restart'),
    revive: () => asked.push('revive'),
  });
  createActions(en).toggle();
  return { asked, told: useSession.getState().announcement.message };
}

describe('to play or pause', () => {
  const { run } = en;
  it.each([
    ['playing', ['pause'], run.paused],
    ['loading', ['pause'], run.paused],
    ['paused', ['play'], run.playing],
    ['ended', ['restart'], run.restarted],
    ['dead', ['play', 'revive'], run.revived],
  ] as const)('a run that is %s: %j, and tells it', (status, asked, told) => {
    expect(toggled(status)).toEqual({ asked, told });
  });
});
