import { contains, type Point } from '../base/rect.ts';
import { partId } from '../store/parts.ts';
import { isEmpty, selectionNow, selectOnly } from '../store/selection.ts';
import { useCanvasState } from './canvasState.ts';

/** The menu of what is pressed, which is then selected; beside all of it that of the canvas. */
export function openMenuAt(element: Element, at: Point): void {
  const shown = element.closest<HTMLElement>('.react-flow__node, .react-flow__edge');
  const frame = document.querySelector('.react-flow__nodesselection-rect')?.getBoundingClientRect();
  const within = frame !== undefined && contains(frame, at);
  if (shown !== null) selectShown(shown);
  else if (!within) selectOnly({});
  useCanvasState.getState().set({ menu: { at, on: shown !== null || within ? 'selection' : 'canvas' } });
}

/** By the keyboard: on what has the focus, which is then selected, else on what is selected, else on the canvas. */
export function openMenuAtFocus(): void {
  const focused = document.activeElement?.closest<HTMLElement>('.react-flow__node, .react-flow__edge');
  if (focused != null) selectShown(focused);
  const on = isEmpty(selectionNow()) ? 'canvas' : 'selection';
  useCanvasState.getState().set({ menu: { at: placeOfSelection(), on } });
}

/** Where something opens that was not asked for at a place: at what is selected, else in the middle of what is seen. */
export function placeOfSelection() {
  const { nodes, edges, notes, groups } = selectionNow();
  const ids = [
    ...nodes,
    ...notes.map((id) => partId('note', id)),
    ...groups.map((id) => partId('group', id)),
  ];
  const shown =
    ids[0] !== undefined
      ? document.querySelector(`.react-flow__node[data-id="${CSS.escape(ids[0])}"]`)
      : edges[0] !== undefined
        ? document.querySelector(`.react-flow__edge[data-id="${CSS.escape(edges[0])}"]`)
        : null;
  const box = (shown ?? useCanvasState.getState().surface?.element)?.getBoundingClientRect();
  if (box === undefined) return { x: innerWidth / 2, y: innerHeight / 2 };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return { x: Math.min(innerWidth - 40, Math.max(40, x)), y: Math.min(innerHeight - 40, Math.max(60, y)) };
}

/** Selects the node, note, group or edge that an element of the canvas shows, unless it is selected already. */
function selectShown(element: HTMLElement): void {
  const id = element.dataset['id'];
  if (id === undefined || element.classList.contains('selected')) return;
  if (element.classList.contains('react-flow__edge')) return selectOnly({ edges: [id] });
  const [kind, part] = id.split(':');
  if (part === undefined) selectOnly({ nodes: [id] });
  else selectOnly(kind === 'note' ? { notes: [part] } : { groups: [part] });
}
