import type { Point } from '../base/rect.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import { textIn } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { useSession } from '../store/session.ts';
import { canvasActions } from './canvasActions.ts';
import { type Connecting, useCanvasState } from './canvasState.ts';
import { type End, endAt, toEnds } from './ends.ts';
import { portsOf } from './workflow.ts';
import { refusalOfWorkflow } from './workflowRefusal.ts';

/**
 * An edge that was drawn is let go at a place of the page that is no valid port, near to `to` where it is near to any: on
 * a node it ends there, or is told why not; on the empty canvas a new one asks what should be at its end.
 */
export function letGo(drawn: Connecting, at: Point, to: End | undefined): void {
  const { from, backwards, edge: led } = drawn;
  const under = document.elementFromPoint(at.x, at.y);
  const workflow = workflowUnder(under);
  const end = workflow === undefined ? (nodeUnder(under) ?? to) : portOf(workflow, under, drawn);
  if (end === undefined && workflow !== undefined) refuse(workflow, drawn);
  if (end !== undefined && end.node !== from.node) {
    const ends = toEnds(from, end, backwards);
    if (led === null) canvasActions().connectNodes(ends);
    else canvasActions().reconnectEdge(led, ends);
  } else if (end === undefined && led === null && under?.closest('.react-flow__pane, [data-frame]') != null)
    useCanvasState.getState().set({ chooser: { at, joins: { end: from, backwards } } });
}

function idUnder(under: Element | null): string {
  return under?.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? '';
}

function nodeUnder(under: Element | null): End | undefined {
  const id = idUnder(under);
  return Object.hasOwn(useDocument.getState().flow.nodes, id) ? { node: id } : undefined;
}

/** The closed group under the pointer, by its id on the canvas. */
function workflowUnder(under: Element | null): string | undefined {
  const id = idUnder(under);
  const group = groupAt(useDocument.getState().flow, partOf('group', id) ?? '');
  return group?.closed === true ? id : undefined;
}

/** The port under the pointer, else the first that the edge may end at, else the first. */
function portOf(
  workflow: string,
  under: Element | null,
  { backwards, refusals }: Connecting,
): End | undefined {
  const side = `.react-flow__handle${backwards ? '.source' : '.target'}`;
  const shown = under?.closest('.react-flow__node');
  const ends = [...(shown?.querySelectorAll<HTMLElement>(side) ?? [])].map((handle) =>
    endAt(workflow, handle.dataset['handleid']),
  );
  const pressed = under?.closest<HTMLElement>(side)?.dataset['handleid'];
  if (pressed !== undefined) return endAt(workflow, pressed);
  return ends.find(({ node }) => !refusals.has(node)) ?? ends[0];
}

/** No port is on the side that it would end at. */
function refuse(workflow: string, drawn: Connecting): void {
  const { flow } = useDocument.getState();
  const members = groupAt(flow, partOf('group', workflow) ?? '')?.nodes ?? [];
  const { language, announce } = useSession.getState();
  const why = refusalOfWorkflow(portsOf(flow, members), drawn);
  if (why === undefined) return;
  const told = textIn(language).canvas.cannotConnect(why[language]);
  announce(told);
  useCanvasState.getState().set({ refusal: told });
}
