import { problem } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type Words, words } from '../base/words.ts';
import type { Added } from './edits.ts';
import type { Flow, FlowEdge } from './flow.ts';
import { noSuchNode } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/**
 * Why no edge should be drawn from here to there, as a sentence for a person; null where one may. Stricter than
 * files are: a second edge between the same nodes, or one back to where it began, is hardly meant by a hand.
 */
export function canConnect(flow: Flow, specs: NodeSpecs, from: string, to: string): Words | null {
  const [giver, taker] = [own(flow.nodes, from), own(flow.nodes, to)];
  if (giver === undefined) return noSuchNode(from);
  if (taker === undefined) return noSuchNode(to);
  const [giverSpec, takerSpec] = [own(specs, giver.kind), own(specs, taker.kind)];
  if (giverSpec?.givesOutput !== true) {
    const [en, zh] = [giverSpec?.label.en ?? giver.kind, giverSpec?.label['zh-CN'] ?? giver.kind];
    return words(`Nothing leaves a ${en.toLowerCase()}.`, `${zh}没有输出。`);
  }
  if (takerSpec?.takesInput !== true) {
    const [en, zh] = [takerSpec?.label.en ?? taker.kind, takerSpec?.label['zh-CN'] ?? taker.kind];
    return words(`Nothing enters a ${en.toLowerCase()}.`, `${zh}不接收消息。`);
  }
  if (from === to) return words('A node cannot pass on to itself.', '节点不能连向自身。');
  const again = Object.values(flow.edges).some((edge) => edge.from === from && edge.to === to);
  return again ? words('These two are already connected.', '这两个节点已经相连。') : null;
}

/** Draws an edge, named `e1`, `e2` ... */
export function connect(flow: Flow, specs: NodeSpecs, from: string, to: string): Result<Added> {
  const reason = canConnect(flow, specs, from, to);
  if (reason !== null) return failure(problem('', reason));
  let number = Object.keys(flow.edges).length + 1;
  while (Object.hasOwn(flow.edges, `e${number}`)) number += 1;
  const id = `e${number}`;
  const edge: FlowEdge = { from, to, params: {} };
  return success({ id, flow: { ...flow, edges: { ...flow.edges, [id]: edge } } });
}
