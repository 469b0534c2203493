import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { isFirstFlow } from '../store/firstFlow.ts';
import { fedBy } from './placement.ts';

/**
 * The queue to which a newcomer is invited to add a second handler: in the first flow, while it is nothing but one source,
 * one queue and its single one-server handler. Null elsewhere: who has drawn or opened another needs no invitation.
 */
export function invitedQueue(flow: Flow): string | null {
  // What stands in a workflow is not seen, so nobody is asked to drag anything onto it.
  if (!isFirstFlow(flow) || Object.values(groupsOf(flow)).some((group) => group.closed === true)) return null;
  const entries = Object.entries(flow.nodes);
  const of = (kind: string) => entries.filter(([, node]) => node.kind === kind);
  const [queue, ...otherQueues] = of('queue');
  const [handler, ...otherHandlers] = of('handler');
  if (queue === undefined || handler === undefined) return null;
  if (otherQueues.length > 0 || otherHandlers.length > 0 || of('source').length !== 1) return null;
  const servers = handler[1].params['servers'] ?? 1;
  const fed = fedBy(flow, queue[0]);
  return servers === 1 && fed[0] === handler[0] ? queue[0] : null;
}
