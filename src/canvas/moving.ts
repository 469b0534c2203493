import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';
import { setNote } from '../flow/canvasEdits.ts';
import { noteRect, notesOf } from '../flow/canvasMeta.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { textIn } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import { putInto } from './insertion.ts';
import { fromShown } from './orientation.ts';
import { sizeOf } from './views.ts';

/** Nodes and notes go where they were let go; a node over an edge goes into it. One step of undo. */
export function moveAll(moved: ReadonlyMap<string, Point>, transient: boolean): void {
  const { orientation, overEdge: into, set } = useCanvasState.getState();
  const { flow, applyEdit } = useDocument.getState();
  const { edits } = textIn(useSession.getState().language).canvas;
  const positions: Record<string, Position> = {};
  const notes: Record<string, Position> = {};
  for (const [id, at] of moved) {
    const node = own(flow.nodes, id);
    const noteId = partOf('note', id);
    const note = noteId === undefined ? undefined : own(notesOf(flow), noteId);
    if (node !== undefined) positions[id] = fromShown(at, sizeOf(node), orientation);
    else if (noteId !== undefined && note !== undefined)
      notes[noteId] = fromShown(at, noteRect(note), orientation);
  }
  if (into !== null) set({ overEdge: null });
  const [only] = Object.keys(positions);
  const edit = (now: Flow) => {
    let next = moveNodes(now, positions);
    for (const [id, at] of Object.entries(notes)) next = setNote(next, id, at);
    return into === null || only === undefined ? next : putInto(next, into, only);
  };
  applyEdit(edit, { label: into === null ? edits.move : edits.insert, transient });
}
