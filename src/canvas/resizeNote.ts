import { own } from '../base/record.ts';
import type { Size } from '../base/rect.ts';
import { setNote } from '../flow/canvasEdits.ts';
import { noteRect, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import type { Orientation } from './curve.ts';
import { fromShown, toShown } from './orientation.ts';

/** The note in another size, with its upper left corner where it is seen: read down, a place in the layout is that of a middle. */
export function resizeNote(flow: Flow, id: string, size: Partial<Size>, orientation: Orientation): Flow {
  const before = own(notesOf(flow), id);
  const next = setNote(flow, id, size);
  const after = own(notesOf(next), id);
  if (before === undefined || after === undefined || orientation === 'across') return next;
  const was = noteRect(before);
  return setNote(next, id, fromShown(toShown(was, was, orientation), noteRect(after), orientation));
}
