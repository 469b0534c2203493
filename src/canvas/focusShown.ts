import { holds, type Rect } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';

/** Milliseconds that a new node is waited for, until it is drawn and has come into sight: else the focus would pull it there. */
const patience = 600;
/** And longer on a page that has not drawn so many frames by then, */
const fewestFrames = 20;
/** but not so long that a person has gone on. */
const longest = 3000;

/** Gives the focus to what is drawn under this id on the canvas, unless a person is doing something else by then. */
export function focusShown(id: string): void {
  const begun = performance.now();
  let frames = 0;
  const focus = () => {
    frames += 1;
    if (document.activeElement?.closest('input, textarea, [popover], dialog') != null) return;
    const shown = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    const waited = performance.now() - begun;
    const late = waited > longest || (waited > patience && frames >= fewestFrames);
    if (shown !== null && (late || isInSight(shown))) shown.focus({ preventScroll: true });
    else if (!late) requestAnimationFrame(focus);
  };
  // What asked for the node is closed by the next frame.
  requestAnimationFrame(focus);
}

function isInSight(shown: Element): boolean {
  const canvas = useCanvasState.getState().surface?.element.getBoundingClientRect();
  const rect: Rect = shown.getBoundingClientRect();
  return canvas !== undefined && holds(canvas, rect);
}
