import { own } from '../base/record.ts';
import { type Words, words } from '../base/words.ts';
import type { Flow, FlowEdge } from './flow.ts';
import { noSuchNode } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';

/** Where an edge begins and ends. */
export type Ends = Pick<FlowEdge, 'from' | 'fromPort' | 'to'>;

/**
 * Why no edge should be drawn so, as a sentence for a person; null where one may. Stricter than files are: a second
 * edge between the same ends, or one back to where it began, is hardly meant by a hand. `besides` is an edge that
 * does not count, since it is the one that is drawn anew.
 */
export function canConnect(flow: Flow, specs: NodeSpecs, ends: Ends, besides?: string): Words | null {
  const { from, fromPort, to } = ends;
  const [giver, taker] = [own(flow.nodes, from), own(flow.nodes, to)];
  if (giver === undefined) return noSuchNode(from);
  if (taker === undefined) return noSuchNode(to);
  const [giverSpec, takerSpec] = [own(specs, giver.kind), own(specs, taker.kind)];
  if (giverSpec?.givesOutput !== true) {
    const [en, zh] = [giverSpec?.label.en ?? giver.kind, giverSpec?.label['zh-CN'] ?? giver.kind];
    return words(`Nothing leaves a ${en.toLowerCase()}.`, `${zh}没有输出。`);
  }
  if (fromPort !== undefined && !giverSpec.outPorts.includes(fromPort)) {
    const { en, 'zh-CN': zh } = giverSpec.label;
    return words(`A ${en.toLowerCase()} has no dead letters.`, `${zh}没有死信。`);
  }
  if (takerSpec?.takesInput !== true) {
    const [en, zh] = [takerSpec?.label.en ?? taker.kind, takerSpec?.label['zh-CN'] ?? taker.kind];
    return words(`Nothing enters a ${en.toLowerCase()}.`, `${zh}不接收消息。`);
  }
  if (from === to) return words('A node cannot pass on to itself.', '节点不能连向自身。');
  const again = Object.entries(flow.edges).some(
    ([id, edge]) => id !== besides && edge.from === from && edge.to === to && edge.fromPort === fromPort,
  );
  return again ? words('These two are already connected.', '这两个节点已经相连。') : null;
}
