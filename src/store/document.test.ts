import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import { useDocument } from './document.ts';

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

function queueAt(id: string, x: number) {
  return {
    nodes: { [id]: { kind: 'queue', params: { capacity: 3 } } },
    layout: { [id]: { x, y: 0 } },
  };
}

describe('the document', () => {
  it('is frozen through and through, however it came to be', () => {
    const document = useDocument.getState();
    expect(isDeeplyFrozen(document.flow)).toBe(true);
    document.replaceFlow({ ...emptyFlow, ...queueAt('a', 0) });
    expect(isDeeplyFrozen(useDocument.getState().flow)).toBe(true);
    document.applyEdit((flow) => ({ ...flow, ...queueAt('b', 1) }), { transient: true });
    expect(isDeeplyFrozen(useDocument.getState().flow)).toBe(true);
    document.followRun({ ...emptyFlow, ...queueAt('c', 2) });
    expect(isDeeplyFrozen(useDocument.getState().flow)).toBe(true);
    document.undo();
    expect(isDeeplyFrozen(useDocument.getState().flow)).toBe(true);
  });

  it('tells at once whoever writes into it', () => {
    useDocument.getState().replaceFlow({ ...emptyFlow, ...queueAt('a', 0) });
    const { layout } = useDocument.getState().flow;
    expect(() => Object.assign(layout['a']!, { x: 7 })).toThrow(TypeError);
    expect(useDocument.getState().flow.layout['a']).toEqual({ x: 0, y: 0 });
  });
});
