import { type Words, words } from '../base/words.ts';
import type { Connecting } from './canvasState.ts';
import type { WorkflowPorts } from './workflow.ts';

const noWayIn = words(
  'Nothing in it can be reached from outside. Open it first.',
  '从外面连不到里面的节点，请先展开。',
);
const noWayOut = words(
  'Nothing in it can lead outside. Open it first.',
  '里面没有可以向外连的节点，请先展开。',
);

/** Why an edge that is being drawn may end at no port of a closed group; undefined where it may at one. */
export function refusalOfWorkflow(
  { inputs, outputs }: WorkflowPorts,
  { backwards, refusals }: Pick<Connecting, 'backwards' | 'refusals'>,
): Words | undefined {
  const ends = backwards ? outputs : inputs;
  if (ends.some(({ node }) => !refusals.has(node))) return undefined;
  return refusals.get(ends[0]?.node ?? '') ?? (backwards ? noWayOut : noWayIn);
}
