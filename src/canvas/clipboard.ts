import { boundsOf, holds, overlaps, type Point, type Rect } from '../base/rect.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { fragmentOf, insertFragment } from '../flow/fragment.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { textIn } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { tellKey } from '../store/keyStroke.ts';
import { chosenNodes, selectionNow, selectOnly } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import { useClipboardText } from './clipboardText.ts';
import { freeShift } from './freeShift.ts';
import { gridStep } from './grid.ts';
import { occupied } from './occupied.ts';
import { rectsOf } from './placement.ts';
import { pointedAt } from './pointer.ts';
import { seenLayout } from './seenLayout.ts';
import { sizeOf } from './views.ts';

/** Characters. Longer than any selection; a text of this length is read in a moment. */
const longest = 5_000_000;
/** Between what is there and what is put in below it. */
const gap = 40;

/** What is selected as text, a flow of its own; null where nothing is. */
export function copiedText(): string | null {
  const selection = selectionNow();
  const { flow } = useDocument.getState();
  const nodes = chosenNodes(flow, selection);
  if (nodes.length + selection.notes.length === 0) return null;
  const rects = rectsOf(flow, sizeOf);
  const part = fragmentOf(flow, { nodes, notes: selection.notes }, (id) => rects.get(id) ?? { x: 0, y: 0 });
  words().announce(words().say.copied(nodes.length + selection.notes.length));
  return writeFlow(part, specs);
}

/**
 * Puts in what was copied, about a place of the layout or, where none is given, beside where it was: strictly read, as a file is.
 * What is no flow, or a wrong one, changes nothing and is told.
 */
function pasteText(text: string, about: Point | null): void {
  const { say, text: page } = words();
  if (text.length > longest) return refuse(say.pasteTooLong);
  if (!/^\uFEFF?\s*\{/.test(text)) return refuse(say.nothingToPaste);
  const parsed = parseFlowText(text, specs);
  if (!parsed.ok) return refuseFor(parsed.problems);
  const bounds = boundsOf(occupied(parsed.value));
  if (bounds === null) return refuse(say.nothingToPaste);
  put(parsed.value, wantedShift(bounds, about), page.canvas.edits.paste);
}

/**
 * Pastes where the pointer is, else where a person looks. Undefined where the browser did not show what was copied, which it
 * does to its own key alone.
 */
export function pasteAt(text: string | undefined): void {
  if (text === undefined) return refuse(words().say.pasteByKey(tellKey('Mod+KeyV', words().language)));
  pasteText(text, pointedAt());
}

/** What is selected once more, beside it. */
export function duplicate(): void {
  const selection = selectionNow();
  const { flow } = useDocument.getState();
  const nodes = chosenNodes(flow, selection);
  if (nodes.length + selection.notes.length === 0) return;
  const rects = rectsOf(flow, sizeOf);
  const part = fragmentOf(flow, { nodes, notes: selection.notes }, (id) => rects.get(id) ?? { x: 0, y: 0 });
  const bounds = boundsOf(occupied(part));
  if (bounds !== null) put(part, below(bounds), words().text.canvas.edits.duplicate);
}

/** Puts in a part as near to where it is wanted as it lies over nothing, in sight as a whole. */
function put(part: Flow, wanted: Point, label: string): void {
  const { flow, applyEdit } = useDocument.getState();
  const rects = occupied(part);
  const isDown = useCanvasState.getState().orientation === 'down';
  const offset = freeShift(rects, wanted, occupied(flow), isDown);
  const places = rectsOf(part, sizeOf);
  const result = insertFragment(flow, part, offset, (id) => places.get(id) ?? { x: 0, y: 0 });
  if (!result.ok) return refuseFor(result.problems);
  const { nodes, notes } = result.value;
  applyEdit(() => result.value.flow, { label });
  const groups = [...new Set(groupsWithin(result.value.flow, nodes))];
  const inGroups = new Set(groups.flatMap((id) => groupAt(result.value.flow, id)?.nodes ?? []));
  selectOnly({ nodes: nodes.filter((id) => !inGroups.has(id)), notes, groups });
  const { announce, say } = words();
  announce(say.pasted(nodes.length + notes.length));
  const [bounds, seen] = [boundsOf(rects), seenLayout()];
  if (bounds === null || seen === null) return;
  const now = { ...bounds, x: bounds.x + offset.x, y: bounds.y + offset.y };
  if (!holds(seen, now)) useCanvasState.getState().set({ fitAsked: {} });
}

function groupsWithin(flow: Flow, nodes: readonly string[]): readonly string[] {
  const chosen = new Set(nodes);
  return Object.entries(flow.meta.canvas?.groups ?? {})
    .filter(([, group]) => group.nodes.every((id) => chosen.has(id)))
    .map(([id]) => id);
}

/** With its middle at a place; without one where it was, or beside that, as long as a person sees it there. */
function wantedShift(bounds: Rect, about: Point | null): Point {
  const seen = seenLayout();
  if (about === null && (seen === null || overlaps(seen, bounds))) {
    const isFree = !occupied(useDocument.getState().flow).some((rect) => overlaps(rect, bounds));
    return isFree ? { x: 0, y: 0 } : below(bounds);
  }
  const to = about ?? useCanvasState.getState().surface?.center() ?? { x: 0, y: 0 };
  return { x: to.x - bounds.x - bounds.width / 2, y: to.y - bounds.y - bounds.height / 2 };
}

/** A row farther down the layout. */
function below(bounds: Rect): Point {
  return { x: 0, y: Math.ceil((bounds.height + gap) / gridStep) * gridStep };
}

function refuseFor(problems: readonly { path: string; message: { en: string; 'zh-CN': string } }[]): void {
  const { say, language } = words();
  const [first, ...more] = problems;
  if (first === undefined) return;
  const why = first.path === '' ? first.message[language] : `${first.path}: ${first.message[language]}`;
  refuse(say.cannotPaste(why, more.length));
}

function refuse(why: string): void {
  words().announce(why);
  useCanvasState.getState().set({ refusal: why });
}

function words() {
  const { language, announce } = useSession.getState();
  return { language, announce, text: textIn(language), say: useClipboardText.texts[language] };
}
