import { groupAt, noteRect, notesOf } from '../flow/canvasMeta.ts';
import type { Flow, Position } from '../flow/flow.ts';
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
import { boundsOf, gridStep, overlaps, type Point, type Rect } from './geometry.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { sizeOf } from './views.ts';

/** Characters. Longer than any selection; a text of this length is read in a moment. */
const longest = 5_000_000;

/** What is selected as text, a flow of its own; null where nothing is. */
export function copiedText(): string | null {
  const selection = selectionNow();
  const { flow } = useDocument.getState();
  const nodes = chosenNodes(flow, selection);
  if (nodes.length + selection.notes.length === 0) return null;
  const rects = rectsOf(flow, sizeOf);
  const part = fragmentOf(flow, { nodes, notes: selection.notes }, (id) => rects.get(id) ?? { x: 0, y: 0 });
  words().announce(words().text.canvas.copied(nodes.length + selection.notes.length));
  return writeFlow(part, specs);
}

/**
 * Puts in what was copied, about a place of the layout: strictly read, as a file is. What is no flow, or a wrong one, changes
 * nothing and is told.
 */
export function pasteText(text: string, about: Point): void {
  const { text: say } = words();
  if (text.length > longest) return refuse(say.canvas.pasteTooLong);
  if (!/^\uFEFF?\s*\{/.test(text)) return refuse(say.canvas.nothingToPaste);
  const parsed = parseFlowText(text, specs);
  if (!parsed.ok) return refuseFor(parsed.problems);
  const bounds = boundsOfFlow(parsed.value);
  if (bounds === null) return refuse(say.canvas.nothingToPaste);
  const { flow } = useDocument.getState();
  const offset = {
    x: Math.round((about.x - bounds.x - bounds.width / 2) / gridStep) * gridStep,
    y: Math.round((about.y - bounds.y - bounds.height / 2) / gridStep) * gridStep,
  };
  put(parsed.value, clearOf(flow, bounds, offset), say.canvas.edits.paste);
}

/**
 * Pastes where a person looks: in the middle of what is seen. Undefined where the browser did not show what was
 * copied, which it does to its own key alone.
 */
export function pasteAt(text: string | undefined): void {
  if (text === undefined)
    return refuse(words().text.canvas.pasteByKey(tellKey('Mod+KeyV', words().language)));
  pasteText(text, useCanvasState.getState().surface?.center() ?? { x: 0, y: 0 });
}

/** What is selected once more, a little beside. */
export function duplicate(): void {
  const selection = selectionNow();
  const { flow } = useDocument.getState();
  const nodes = chosenNodes(flow, selection);
  if (nodes.length + selection.notes.length === 0) return;
  const rects = rectsOf(flow, sizeOf);
  const part = fragmentOf(flow, { nodes, notes: selection.notes }, (id) => rects.get(id) ?? { x: 0, y: 0 });
  const bounds = boundsOfFlow(part);
  if (bounds === null) return;
  const beside = clearOf(flow, bounds, { x: 2 * gridStep, y: 2 * gridStep });
  put(part, beside, words().text.canvas.edits.duplicate);
}

function put(part: Flow, offset: Position, label: string): void {
  const { flow, applyEdit } = useDocument.getState();
  const places = rectsOf(part, sizeOf);
  const result = insertFragment(flow, part, offset, (id) => places.get(id) ?? { x: 0, y: 0 });
  if (!result.ok) return refuseFor(result.problems);
  const { nodes, notes } = result.value;
  applyEdit(() => result.value.flow, { label });
  const groups = [...new Set(groupsWithin(result.value.flow, nodes))];
  const inGroups = new Set(groups.flatMap((id) => groupAt(result.value.flow, id)?.nodes ?? []));
  selectOnly({ nodes: nodes.filter((id) => !inGroups.has(id)), notes, groups });
  const { announce, text } = words();
  announce(text.canvas.pasted(nodes.length + notes.length));
  const [first] = nodes;
  if (first !== undefined) useCanvasState.getState().set({ added: { id: first } });
}

function groupsWithin(flow: Flow, nodes: readonly string[]): readonly string[] {
  const chosen = new Set(nodes);
  return Object.entries(flow.meta.canvas?.groups ?? {})
    .filter(([, group]) => group.nodes.every((id) => chosen.has(id)))
    .map(([id]) => id);
}

/** The offset, farther on by steps while what is put in would hide what is there already. */
function clearOf(flow: Flow, bounds: Rect, offset: Position): Position {
  const taken = [...shownRects(flow, 'across').values()];
  const step = 2 * gridStep;
  for (let steps = 0; steps < 30; steps++) {
    const [dx, dy] = [offset.x + steps * step, offset.y + steps * step];
    const rect = { ...bounds, x: bounds.x + dx, y: bounds.y + dy };
    const hides = taken.some((other) => overlaps(other, rect) && Math.abs(other.x - rect.x) < gridStep);
    if (!hides) return { x: dx, y: dy };
  }
  return offset;
}

function boundsOfFlow(flow: Flow): Rect | null {
  return boundsOf([...rectsOf(flow, sizeOf).values(), ...Object.values(notesOf(flow)).map(noteRect)]);
}

function refuseFor(problems: readonly { path: string; message: { en: string; 'zh-CN': string } }[]): void {
  const { text, language } = words();
  const [first, ...more] = problems;
  if (first === undefined) return;
  const why = first.path === '' ? first.message[language] : `${first.path}: ${first.message[language]}`;
  refuse(text.canvas.cannotPaste(why, more.length));
}

function refuse(why: string): void {
  words().announce(why);
  useCanvasState.getState().set({ refusal: why });
}

function words() {
  const { language, announce } = useSession.getState();
  return { language, announce, text: textIn(language) };
}
