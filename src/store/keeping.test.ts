import { describe, expect, it } from 'vitest';
import { problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { beforeKey, createKeeping, damagedKey } from './keeping.ts';
import type { StorageTrouble } from './storage.ts';

const home = 'mine';
const named = (name: string): Flow => ({ ...emptyFlow, name });

/** With the flow that is kept under its name open, if there is one. */
function createBench(stored: Record<string, string> = {}) {
  const kept = new Map(Object.entries(stored));
  const tasks: (() => void)[] = [];
  let trouble: StorageTrouble | null = null;
  const read = (key: string) => kept.get(key) ?? null;
  const write = (key: string, value: string) => {
    if (trouble === null) kept.set(key, value);
    return trouble;
  };
  let ids = 0;
  const keeping = createKeeping({
    read,
    write: (id, _, text) => write(id, text),
    spare: { read, write },
    freshId: () => {
      ids += 1;
      return `fresh${ids}`;
    },
    parse: (text) =>
      text.startsWith('flow ')
        ? success(named(text.slice(5)))
        : failure(problem('', words('damaged', '损坏'))),
    print: (flow) => `flow ${flow.name}`,
    later: (task) => {
      tasks.push(task);
      return () => {
        tasks.splice(tasks.indexOf(task), 1);
      };
    },
  });
  const restored = keeping.getState().restore(home);
  keeping.getState().begin(home, restored ?? named(''));
  return {
    restored,
    kept,
    get: () => keeping.getState(),
    fail: (with_: StorageTrouble | null) => {
      trouble = with_;
    },
    wait: () => {
      for (const task of tasks.splice(0)) task();
    },
  };
}

describe('keeping the flow in the browser', () => {
  it('writes once, when the flow has been still', () => {
    const { get, kept, wait } = createBench();
    get().changed(named('a'));
    get().changed(named('ab'));
    expect(get().state).toBe('pending');
    expect(kept.has(home)).toBe(false);
    wait();
    expect(kept.get(home)).toBe('flow ab');
    expect(get().state).toBe('saved');
  });

  it('writes at once when the page is about to go', () => {
    const { get, kept } = createBench();
    get().changed(named('a'));
    get().flush();
    expect(kept.get(home)).toBe('flow a');
  });

  it('restores what was kept', () => {
    const { get, restored } = createBench({ [home]: 'flow last' });
    expect(restored?.name).toBe('last');
    expect(get().damage).toBe('none');
    expect(createBench().restored).toBeNull();
  });

  it('falls back to the copy before a damaged one, and throws nothing away', () => {
    const { get, kept, restored } = createBench({ [home]: 'garbage', [beforeKey]: `${home}\nflow good` });
    expect(restored?.name).toBe('good');
    expect(get().damage).toBe('before');
    expect(kept.get(damagedKey)).toBe('garbage');
    // Another flow's copy is of no use.
    const lost = createBench({ [home]: 'garbage', [beforeKey]: 'other\nflow good' });
    expect(lost.restored).toBeNull();
    expect(lost.get().damage).toBe('lost');
  });

  it('survives a full or forbidden store, tells it, and tries again with the next change', () => {
    const { get, fail, wait, kept } = createBench();
    for (const trouble of ['full', 'forbidden'] as const) {
      fail(trouble);
      get().changed(named('a'));
      wait();
      expect(get().state).toBe(trouble);
    }
    fail(null);
    get().changed(named('b'));
    wait();
    expect(get().state).toBe('saved');
    expect(kept.get(home)).toBe('flow b');
  });

  it('takes what only this tab could keep for its own when there is room again', () => {
    const { get, fail, wait, kept } = createBench({ [home]: 'flow start' });
    fail('full');
    get().changed(named('a'));
    wait();
    fail(null);
    // The library gives back what it holds for the browser.
    kept.set(home, 'flow a');
    get().changed(named('b'));
    wait();
    expect(get().state).toBe('saved');
    expect(kept.get(home)).toBe('flow b');
  });

  it('never overwrites what another tab has kept meanwhile', () => {
    const { get, kept, wait } = createBench({ [home]: 'flow mine' });
    kept.set(home, 'flow theirs');
    get().changed(named('mine too'));
    wait();
    expect(get().state).toBe('conflict');
    expect(kept.get(home)).toBe('flow theirs');
    get().changed(named('mine again'));
    wait();
    expect(kept.get(home)).toBe('flow theirs');
    get().keepMine(named('mine again'));
    expect(kept.get(home)).toBe('flow mine again');
    expect(get().state).toBe('saved');
  });

  it('takes the other tab over where that is chosen', () => {
    const { get } = createBench({ [home]: 'flow mine' });
    get().onOther('flow theirs');
    expect(get().state).toBe('conflict');
    expect(get().takeOther()?.name).toBe('theirs');
    expect(get().state).toBe('saved');
  });

  it('keeps both, the own one under a name of its own, where that is chosen', () => {
    const { get, kept, wait } = createBench({ [home]: 'flow start' });
    get().changed(named('mine'));
    kept.set(home, 'flow theirs');
    get().onOther('flow theirs');
    get().keepBoth('copy', named('mine'));
    expect(Object.fromEntries(kept)).toMatchObject({ [home]: 'flow theirs', copy: 'flow mine' });
    get().changed(named('mine too'));
    wait();
    expect(Object.fromEntries(kept)).toMatchObject({ [home]: 'flow theirs', copy: 'flow mine too' });
  });

  it('keeps both, too, where another flow is opened before that is chosen', () => {
    const { get, kept } = createBench({ [home]: 'flow start' });
    get().changed(named('mine'));
    get().onOther('flow theirs');
    get().begin('next', named('next'));
    expect(kept.get('fresh1')).toBe('flow mine');
    expect(get().state).toBe('saved');
  });

  it('keeps what is pending before another flow begins, and asks where that was written elsewhere', () => {
    const { get, kept } = createBench({ [home]: 'flow start' });
    get().changed(named('mine'));
    get().begin('next', named('next'));
    expect(kept.get(home)).toBe('flow mine');
    kept.set(home, 'flow theirs');
    // Undo leads back to it.
    get().begin(home, named('mine'));
    expect(get().state).toBe('conflict');
    expect(get().takeOther()?.name).toBe('theirs');
  });

  it('sees no conflict where both tabs keep the same', () => {
    const { get } = createBench({ [home]: 'flow same' });
    get().onOther('flow same');
    get().onOther(null);
    expect(get().state).toBe('saved');
  });
});
