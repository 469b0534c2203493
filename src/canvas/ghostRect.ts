import type { Flow } from '../flow/flow.ts';
import type { Rect } from './geometry.ts';
import { invitedQueue } from './invitation.ts';
import { placeBesideHandlers } from './placement.ts';
import { sizeOf } from './views.ts';

/** Where a handler that joins this queue would stand, in the layout. */
export function joiningRect(flow: Flow, queue: string): Rect {
  const size = sizeOf({ kind: 'handler', params: {} });
  return { ...placeBesideHandlers(flow, queue, size, sizeOf), ...size };
}

/** Where the invitation's ghost stands; null where nobody is invited. */
export function ghostRect(flow: Flow): Rect | null {
  const queue = invitedQueue(flow);
  return queue === null ? null : joiningRect(flow, queue);
}
