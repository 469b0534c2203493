import { own } from '../base/record.ts';
import type { Flow, FlowMeta, Position, RunSettings } from './flow.ts';
import { longestName } from './parseFlow.ts';
import { toPosition } from './parsePage.ts';

/** Pure edits of the document: each returns a flow that shares all that did not change, or the very same flow. */

export const emptyFlow: Flow = {
  format: 'eddy-flow/1',
  name: '',
  run: { seed: 1, until: null, warmUp: 0 },
  nodes: {},
  edges: {},
  layout: {},
  journal: [],
  meta: {},
};

export function moveNodes(flow: Flow, positions: Readonly<Record<string, Position>>): Flow {
  const near = Object.entries(positions).map(([id, to]): [string, Position] => [id, toPosition(to)]);
  const moved = near.filter(([id, { x, y }]) => {
    const at = own(flow.layout, id);
    return Object.hasOwn(flow.nodes, id) && (at?.x !== x || at.y !== y);
  });
  if (moved.length === 0) return flow;
  return { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}

export function renameFlow(flow: Flow, text: string): Flow {
  const name = text.slice(0, longestName);
  return flow.name === name ? flow : { ...flow, name };
}

export function setRun(flow: Flow, run: Partial<RunSettings>): Flow {
  const changed = { ...flow.run, ...run };
  const same =
    changed.seed === flow.run.seed && changed.until === flow.run.until && changed.warmUp === flow.run.warmUp;
  return same ? flow : { ...flow, run: changed };
}

export function setMeta(flow: Flow, meta: FlowMeta): Flow {
  return { ...flow, meta: { ...flow.meta, ...meta } };
}

/** The first of `queue`, `queue2`, `queue3` ... that is not taken. */
export function freeId(taken: Readonly<Record<string, unknown>>, name: string): string {
  if (!Object.hasOwn(taken, name)) return name;
  let number = 2;
  while (Object.hasOwn(taken, `${name}${number}`)) number += 1;
  return `${name}${number}`;
}
