import { own } from '../base/record.ts';
import type { Point, Rect, Size } from '../base/rect.ts';
import type { Flow } from '../flow/flow.ts';
import { specOf } from '../store/nodeLabel.ts';
import type { Orientation } from './curve.ts';
import type { End } from './ends.ts';
import { handleOf } from './ends.ts';

/** What leads into and out of a closed group: one port for each of its nodes that an edge from outside meets. */
export interface WorkflowPorts {
  readonly inputs: readonly End[];
  readonly outputs: readonly End[];
}

/**
 * The ports of a closed group. Beside the ends of edges that cross its rim, those nodes have one that nothing leads to
 * or from yet: there it may be joined.
 */
export function portsOf(
  { nodes, edges }: Pick<Flow, 'nodes' | 'edges'>,
  members: readonly string[],
): WorkflowPorts {
  const inside = new Set(members);
  const inputs = new Map<string, End>();
  const outputs = new Map<string, End>();
  const fed = new Set<string>();
  const leading = new Set<string>();
  for (const { from, fromPort, to } of Object.values(edges)) {
    if (inside.has(to)) fed.add(to);
    if (inside.has(from) && fromPort === undefined) leading.add(from);
    if (inside.has(from) === inside.has(to)) continue;
    if (inside.has(to)) inputs.set(to, { node: to });
    else {
      const end: End = fromPort === undefined ? { node: from } : { node: from, port: fromPort };
      outputs.set(handleOf(end), end);
    }
  }
  for (const id of members) {
    const spec = specOf(own(nodes, id)?.kind ?? '');
    if (spec?.takesInput === true && !fed.has(id)) inputs.set(id, { node: id });
    if (spec?.givesOutput === true && !leading.has(id)) outputs.set(id, { node: id });
  }
  return { inputs: [...inputs.values()], outputs: [...outputs.values()] };
}

const portStep = 26;

export function workflowSize({ inputs, outputs }: WorkflowPorts): Size {
  const most = Math.max(inputs.length, outputs.length, 1);
  return { width: 220, height: Math.max(90, 64 + most * portStep) };
}

/** Where the port with this index of so many stands on the rim, from the upper left corner. */
export function portPlace(
  side: 'in' | 'out',
  index: number,
  count: number,
  size: Size,
  orientation: Orientation,
): Point {
  if (orientation === 'down') {
    return { x: (size.width * (index + 1)) / (count + 1), y: side === 'in' ? 0 : size.height };
  }
  const middle = 52 + (size.height - 52) / 2;
  return { x: side === 'in' ? 0 : size.width, y: middle + (index - (count - 1) / 2) * portStep };
}

const padding = 20;
const headRoom = 40;

/** The frame round a group's nodes, with room for its name above them. */
export function frameAround(bounds: Rect): Rect {
  return {
    x: bounds.x - padding,
    y: bounds.y - headRoom,
    width: bounds.width + 2 * padding,
    height: bounds.height + headRoom + padding,
  };
}

/** A closed group stands where the middle of its nodes is. */
export function workflowRect(bounds: Rect, size: Size): Rect {
  return {
    x: Math.round(bounds.x + (bounds.width - size.width) / 2),
    y: Math.round(bounds.y + (bounds.height - size.height) / 2),
    ...size,
  };
}
