import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import { flowAsItStands, printFlow, toFileName } from './files.ts';

describe('files', () => {
  it('have names that every file system takes', () => {
    expect(toFileName('As fast as its source')).toBe('As fast as its source.json');
    expect(toFileName('与事件源一样快')).toBe('与事件源一样快.json');
    expect(toFileName('a/b\\c:d*?"<>|')).toBe('a-b-c-d.json');
    expect(toFileName('../../etc')).toBe('etc.json');
    expect(toFileName('  ')).toBe('flow.json');
    expect(toFileName('x'.repeat(500)).length).toBeLessThan(100);
  });

  it('hold the flow as it stands: no journal, no place of a node that is gone', () => {
    const flow = {
      ...emptyFlow,
      nodes: { a: { kind: 'queue', params: {} } },
      layout: { a: { x: 1, y: 2 }, gone: { x: 3, y: 4 } },
      journal: [{ at: 1, command: { kind: 'remove', path: 'nodes.a' } as const }],
    };
    expect(flowAsItStands(flow)).toEqual({ ...flow, layout: { a: { x: 1, y: 2 } }, journal: [] });
    expect(printFlow(flow)).not.toContain('gone');
  });
});
