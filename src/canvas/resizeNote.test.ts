import { expect, it } from 'vitest';
import { setNote } from '../flow/canvasEdits.ts';
import { noteRect, notesOf } from '../flow/canvasMeta.ts';
import { emptyFlow } from '../flow/edits.ts';
import { toShown } from './orientation.ts';
import { resizeNote } from './resizeNote.ts';

const flow = setNote(
  { ...emptyFlow, meta: { canvas: { notes: { note: { x: 300, y: 120, text: 'words' } } } } },
  'note',
  { width: 200, height: 80 },
);

it.each(['across', 'down'] as const)('a note grows from its upper left corner, read %s', (orientation) => {
  const seen = (of: typeof flow) => {
    const rect = noteRect(notesOf(of)['note']!);
    return { ...toShown(rect, rect, orientation), width: rect.width, height: rect.height };
  };
  const before = seen(flow);
  const after = seen(resizeNote(flow, 'note', { width: 260, height: 300 }, orientation));
  expect([after.width, after.height]).toEqual([260, 300]);
  // The layout is in whole pixels, a step of which is 1.4 of those that are seen.
  expect(Math.abs(after.x - before.x)).toBeLessThan(0.75);
  expect(Math.abs(after.y - before.y)).toBeLessThan(0.75);
});
