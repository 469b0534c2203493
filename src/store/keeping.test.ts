import { describe, expect, it } from 'vitest';
import { problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { createKeeping, flowKey } from './keeping.ts';
import type { StorageTrouble } from './storage.ts';

const named = (name: string): Flow => ({ ...emptyFlow, name });

function createBench(stored: Record<string, string> = {}) {
  const kept = new Map(Object.entries(stored));
  const tasks: (() => void)[] = [];
  let trouble: StorageTrouble | null = null;
  const keeping = createKeeping({
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      if (trouble === null) kept.set(key, value);
      return trouble;
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
  return {
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
    expect(kept.has(flowKey)).toBe(false);
    wait();
    expect(kept.get(flowKey)).toBe('flow ab');
    expect(get().state).toBe('saved');
  });

  it('writes at once when the page is about to go', () => {
    const { get, kept } = createBench();
    get().changed(named('a'));
    get().flush();
    expect(kept.get(flowKey)).toBe('flow a');
  });

  it('restores what was kept', () => {
    const { get } = createBench({ [flowKey]: 'flow last' });
    expect(get().restore()?.name).toBe('last');
    expect(get().damage).toBe('none');
    expect(createBench().get().restore()).toBeNull();
  });

  it('falls back to the copy before a damaged one, and throws nothing away', () => {
    const { get, kept } = createBench({ [flowKey]: 'garbage', [`${flowKey}.before`]: 'flow good' });
    expect(get().restore()?.name).toBe('good');
    expect(get().damage).toBe('before');
    expect(kept.get(`${flowKey}.damaged`)).toBe('garbage');
    const lost = createBench({ [flowKey]: 'garbage' });
    expect(lost.get().restore()).toBeNull();
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
    expect(kept.get(flowKey)).toBe('flow b');
  });

  it('never overwrites what another tab has kept meanwhile', () => {
    const { get, kept, wait } = createBench({ [flowKey]: 'flow mine' });
    get().restore();
    kept.set(flowKey, 'flow theirs');
    get().changed(named('mine too'));
    wait();
    expect(get().state).toBe('conflict');
    expect(kept.get(flowKey)).toBe('flow theirs');
    get().changed(named('mine again'));
    wait();
    expect(kept.get(flowKey)).toBe('flow theirs');
    get().keepMine(named('mine again'));
    expect(kept.get(flowKey)).toBe('flow mine again');
    expect(get().state).toBe('saved');
  });

  it('takes the other tab over where that is chosen', () => {
    const { get } = createBench({ [flowKey]: 'flow mine' });
    get().restore();
    get().onOther('flow theirs');
    expect(get().state).toBe('conflict');
    expect(get().takeOther()?.name).toBe('theirs');
    expect(get().state).toBe('saved');
  });

  it('sees no conflict where both tabs keep the same', () => {
    const { get } = createBench({ [flowKey]: 'flow same' });
    get().restore();
    get().onOther('flow same');
    get().onOther(null);
    expect(get().state).toBe('saved');
  });
});
