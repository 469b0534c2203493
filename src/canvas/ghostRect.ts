import type { Rect } from '../base/rect.ts';
import type { Flow } from '../flow/flow.ts';
import { invitedQueue } from './invitation.ts';
import { placeBesideHandlers } from './placement.ts';
import { takenRects } from './shownRects.ts';
import { sizeOf } from './views.ts';

/** Where a handler, or what else serves, that joins this queue would stand, in the layout. */
export function joiningRect(flow: Flow, queue: string, kind = 'handler'): Rect {
  const size = sizeOf({ kind, params: {} });
  return { ...placeBesideHandlers(flow, queue, size, takenRects(flow)), ...size };
}

/** Where the invitation's ghost stands; null where nobody is invited. */
export function ghostRect(flow: Flow): Rect | null {
  const queue = invitedQueue(flow);
  return queue === null ? null : joiningRect(flow, queue);
}
