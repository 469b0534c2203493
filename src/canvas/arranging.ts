import type { Point, Rect } from '../base/rect.ts';
import { addGroup, addNote, putInGroup, removeGroups, setGroupClosed } from '../flow/canvasEdits.ts';
import { groupAt, groupsOf, noteSize } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { textIn } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partId } from '../store/parts.ts';
import { chosenNodes, selectionNow, selectOnly } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import { type Alignment, type Axis, aligned, distributed } from './align.ts';
import { useCanvasState } from './canvasState.ts';
import { edgeSpots } from './edgeSpots.ts';
import { freeShift } from './freeShift.ts';
import { ghostRect } from './ghostRect.ts';
import { occupied } from './occupied.ts';
import { placed } from './placed.ts';
import { freePlace } from './placement.ts';
import { shownRects } from './shownRects.ts';

/** What is selected of what can be arranged, where it is shown. */
export function selectedRects(): ReadonlyMap<string, Rect> {
  const { nodes, notes, groups } = selectionNow();
  const { flow } = useDocument.getState();
  const rects = shownRects(flow, useCanvasState.getState().orientation);
  const members = groups.flatMap((id) =>
    groupAt(flow, id)?.closed === true ? [] : (groupAt(flow, id)?.nodes ?? []),
  );
  const ids = [
    ...nodes,
    ...members,
    ...notes.map((id) => partId('note', id)),
    ...groups.map((id) => partId('group', id)),
  ];
  return new Map([...new Set(ids)].flatMap((id) => (rects.has(id) ? [[id, rects.get(id)!] as const] : [])));
}

export function align(how: Alignment): void {
  place(aligned(selectedRects(), how), text().canvas.edits.align);
}

export function distribute(axis: Axis): void {
  place(distributed(selectedRects(), axis), text().canvas.edits.align);
}

const isNode = (id: string) => !id.startsWith('note:');

/** Whether a tidy layout would be of what is selected alone. */
export function tidiesSelection(): boolean {
  return [...selectedRects().keys()].filter(isNode).length > 1;
}

/** Lays out what is selected, clear of what is not, or all where that is less than two, in the order of the flow. */
export async function tidy(): Promise<void> {
  const { tidied } = await import('./tidy.ts').catch(() => ({ tidied: null }));
  const { announce } = useSession.getState();
  if (tidied === null) {
    useCanvasState.getState().set({ refusal: text().canvas.tidyFailed });
    announce(text().canvas.tidyFailed);
    return;
  }
  const { flow } = useDocument.getState();
  // A layout is kept as read across, so that is how it is made.
  const rects = shownRects(flow, 'across');
  const selected = [...selectedRects().keys()].filter(isNode);
  const partly = selected.length > 1;
  const ids = partly ? selected : [...rects.keys()].filter(isNode);
  const places = tidied(flow, rects, ids);
  const moving = new Set(ids);
  const now = [...places].flatMap(([id, at]) => (rects.has(id) ? [{ ...rects.get(id)!, ...at }] : []));
  const isDown = useCanvasState.getState().orientation === 'down';
  const by = partly ? freeShift(now, { x: 0, y: 0 }, occupied(flow, moving), isDown) : { x: 0, y: 0 };
  const free = new Map([...places].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
  const next = placed(flow, 'across', free);
  if (next === flow) return;
  apply(next, text().canvas.edits.tidy);
  if (!partly) useCanvasState.getState().set({ fitAsked: {} });
  announce(partly ? text().canvas.tidiedSelection : text().canvas.tidied);
}

/** The selected nodes become a group: a frame, or closed into one node; with a group selected beside them they come into it. */
export function group(closed: boolean): void {
  const { flow } = useDocument.getState();
  const selection = selectionNow();
  const [only, ...more] = selection.groups;
  if (!closed && only !== undefined && more.length === 0 && selection.nodes.length > 0) {
    apply(putInGroup(flow, selection.nodes, only), text().canvas.edits.group);
    selectOnly({ groups: [only] });
    return;
  }
  const nodes = chosenNodes(flow, selection);
  if (nodes.length === 0) return;
  const { edits } = text().canvas;
  const added = addGroup(flow, nodes, closed ? { closed } : {});
  apply(added.flow, closed ? edits.collapse : edits.group);
  selectOnly({ groups: [added.id] });
  askForWords(partId('group', added.id));
}

export function ungroup(): void {
  const { flow } = useDocument.getState();
  const { groups } = selectionNow();
  const nodes = groups.flatMap((id) => groupAt(flow, id)?.nodes ?? []);
  apply(removeGroups(flow, groups), text().canvas.edits.ungroup);
  selectOnly({ nodes });
}

/** Opens what is closed among the selected groups; where nothing is, closes them all. */
export function toggleClosed(): void {
  const { flow } = useDocument.getState();
  const { groups } = selectionNow();
  const closed = !groups.some((id) => groupsOf(flow)[id]?.closed === true);
  const { edits } = text().canvas;
  apply(
    groups.reduce((next: Flow, id) => setGroupClosed(next, id, closed), flow),
    closed ? edits.collapse : edits.open,
  );
}

/** A new note, ready to be written, about a place of the layout: on no node and no edge. */
export function note(about: Point): void {
  const { flow } = useDocument.getState();
  const ghost = ghostRect(flow);
  const taken = [...shownRects(flow, 'across').values(), ...edgeSpots()];
  const wanted = { x: about.x - noteSize.width / 2, y: about.y - noteSize.height / 2 };
  const isDown = useCanvasState.getState().orientation === 'down';
  const at = freePlace(wanted, noteSize, ghost === null ? taken : [...taken, ghost], isDown);
  const added = addNote(flow, at);
  apply(added.flow, text().canvas.edits.note);
  selectOnly({ notes: [added.id] });
  askForWords(partId('note', added.id));
}

/** Where it stands; but not of a person who works in the outline, which asks for them itself. */
function askForWords(writing: string): void {
  if (document.activeElement?.closest('[data-region=outline]') == null)
    useCanvasState.getState().set({ writing });
}

function place(places: ReadonlyMap<string, Point>, label: string): void {
  const { flow } = useDocument.getState();
  apply(placed(flow, useCanvasState.getState().orientation, places), label);
}

function apply(flow: Flow, label: string): void {
  useDocument.getState().applyEdit(() => flow, { label });
}

function text() {
  return textIn(useSession.getState().language);
}
