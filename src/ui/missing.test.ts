import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissMissing, fetchMissing, useMissing, whenFetched } from './missing.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const isTold = () => useMissing.getState().told && useMissing.getState().lacks.length > 0;

/** Code that cannot be fetched until `comes`. */
function createCode() {
  let isThere = false;
  return {
    fetch: async () => {
      if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
      return 'code';
    },
    comes: () => {
      isThere = true;
    },
  };
}

describe('what cannot be fetched', () => {
  beforeEach(() => useMissing.setState({ lacks: [], told: false, failures: 0 }));

  it('is told with every attempt that fails, and done once when one succeeds', async () => {
    const code = createCode();
    const task = vi.fn();
    whenFetched(code.fetch, task);
    await settled();
    expect(isTold()).toBe(true);
    fetchMissing();
    await settled();
    expect(useMissing.getState().failures).toBe(2);
    code.comes();
    fetchMissing();
    await settled();
    expect(task.mock.calls).toEqual([['code']]);
    expect(isTold()).toBe(false);
    fetchMissing();
    await settled();
    expect(task).toHaveBeenCalledOnce();
  });

  it('is told of nothing that came', async () => {
    const code = createCode();
    code.comes();
    const task = vi.fn();
    whenFetched(code.fetch, task);
    await settled();
    expect(task).toHaveBeenCalledOnce();
    expect(useMissing.getState()).toMatchObject({ lacks: [], told: false, failures: 0 });
  });

  it('does of several tasks for the same code the last one only', async () => {
    const code = createCode();
    const [first, second] = [vi.fn(), vi.fn()];
    whenFetched(code.fetch, first);
    await settled();
    whenFetched(code.fetch, second);
    await settled();
    expect(useMissing.getState().lacks).toHaveLength(1);
    code.comes();
    fetchMissing();
    await settled();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it('is given up with the notice, unless it has its own way of that', async () => {
    const code = createCode();
    const [task, draw, forget] = [vi.fn(), vi.fn(), vi.fn()];
    whenFetched(code.fetch, task);
    whenFetched(code.fetch, draw, forget);
    await settled();
    dismissMissing();
    expect(isTold()).toBe(false);
    expect(forget).toHaveBeenCalledOnce();
    expect(useMissing.getState().lacks).toHaveLength(1);
    code.comes();
    fetchMissing();
    await settled();
    expect(task).not.toHaveBeenCalled();
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is not waited for once it was given up, on its way or not', async () => {
    const code = createCode();
    const task = vi.fn();
    const early = whenFetched(code.fetch, task);
    early();
    await settled();
    expect(isTold()).toBe(false);
    const late = whenFetched(code.fetch, task);
    await settled();
    late();
    expect(isTold()).toBe(false);
    code.comes();
    fetchMissing();
    await settled();
    expect(task).not.toHaveBeenCalled();
  });
});
