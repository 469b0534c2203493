import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { emptyFlow } from '../flow/edits.ts';
import { useDocument } from './document.ts';
import { toFileName } from './fileName.ts';
import { useFiles } from './files.ts';
import { flowAsItStands, printFlow } from './flowText.ts';
import { openFile } from './openFile.ts';

const inUtf16 = 'is written in UTF-16: save it as UTF-8 in your editor, then open it again';

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

  it.each([
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), ['is not text (UTF-8)']],
    ['text in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), [inUtf16]],
    ['text in UTF-16 without its mark', new Uint8Array([0x7b, 0, 0x7d, 0]), [inUtf16]],
    [
      'a name with one damaged letter',
      new Uint8Array([...bytesOf('{"format":"eddy-flow/1","nodes":{},"name":"a'), 0xc3, ...bytesOf('"}')]),
      ['is not text (UTF-8)'],
    ],
    [
      'a run that ends in its warm-up',
      bytesOf('{"format":"eddy-flow/1","nodes":{},"run":{"until":5,"warmUp":5}}'),
      ['run.until: must be > the warm-up, 5'],
    ],
  ])('are refused with %s', async (_, bytes, lines) => {
    const before = useDocument.getState().flow;
    expect(await openFile(new File([bytes], 'flow.json'), 'opening')).toBe(false);
    const { failed } = useFiles.getState();
    expect(failed?.problems.map((each) => toLine(each))).toEqual(lines);
    expect(useDocument.getState().flow).toBe(before);
  });
});

function bytesOf(text: string) {
  return new TextEncoder().encode(text);
}
