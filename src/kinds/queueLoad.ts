import { own } from '../base/record.ts';
import { createDistribution } from '../distributions/createDistribution.ts';
import { resolveParams } from '../flow/defaults.ts';
import type { Flow, FlowEdge } from '../flow/flow.ts';
import type { HandlerParams } from './handler/spec.ts';
import type { SourceParams } from './source/spec.ts';
import { specs } from './specs.ts';

/** What arrives at a queue against what its handlers can do, told from the settings alone. Rates a second. */
export interface Load {
  readonly arrivalRate: number;
  readonly handlingRate: number;
  /** Their ratio: above 1 the queue grows without end, at 1 it drifts. */
  readonly load: number;
  /**
   * At load 1 the mean length grows like drift x sqrt(t), t in seconds: the queue is a random walk held at 0, of
   * variance rate s2 = arrivalRate x (cv2 of the gaps + cv2 of the service), whose mean distance from 0 is
   * sqrt(2 s2 t / pi). Null where gaps or service have no finite variance.
   */
  readonly drift: number | null;
}

/**
 * Null where the settings alone do not say: arrivals that are no steady stream, that are lost or doubled on their way
 * or expire, handlers that also serve others or make calls, a source that stands still.
 */
export function loadOf(flow: Flow, queue: string): Load | null {
  const edges = Object.values(flow.edges);
  const streams = edges.filter((edge) => edge.to === queue).map((edge) => arrivalsOf(flow, edge));
  const takers = edges.filter((edge) => edge.from === queue && edge.fromPort === undefined);
  const handlers = takers.map((edge) => handlingOf(flow, edge, edges));
  if (streams.length === 0 || handlers.length === 0) return null;
  const arriving = sum(streams);
  const handling = sum(handlers);
  if (arriving === null || handling === null || handling.rate === 0) return null;
  const spread = arriving.spread + handling.spread;
  return {
    arrivalRate: arriving.rate,
    handlingRate: handling.rate,
    load: arriving.rate / handling.rate,
    drift: Number.isFinite(spread) ? Math.sqrt((2 * spread) / Math.PI) : null,
  };
}

/** A stream of points: its rate, and the variance that it gathers a second. */
interface Stream {
  readonly rate: number;
  readonly spread: number;
}

function sum(streams: readonly (Stream | null)[]): Stream | null {
  let total: Stream = { rate: 0, spread: 0 };
  for (const stream of streams) {
    if (stream === null) return null;
    total = { rate: total.rate + stream.rate, spread: total.spread + stream.spread };
  }
  return total;
}

function arrivalsOf(flow: Flow, { from, params }: FlowEdge): Stream | null {
  const node = own(flow.nodes, from);
  if (node?.kind !== 'source' || (params['loss'] ?? 0) !== 0 || (params['duplicate'] ?? 0) !== 0) return null;
  const { arrivals, batch, limit, callers, event } = resolveParams<SourceParams>(specs.source, node.params);
  if (limit !== null || callers !== null || batch !== 1 || event.ttl !== null) return null;
  if (arrivals.process === 'poisson') return { rate: arrivals.rate, spread: arrivals.rate };
  if (arrivals.process !== 'renewal') return null;
  const gap = createDistribution(arrivals.interval);
  return renewal(gap.mean(), gap.variance());
}

function handlingOf(flow: Flow, into: FlowEdge, edges: readonly FlowEdge[]): Stream | null {
  const node = own(flow.nodes, into.to);
  if (node?.kind !== 'handler') return null;
  const alone = edges.filter((edge) => edge.to === into.to).length === 1;
  const held = edges.some((edge) => edge.from === into.to && mayHold(flow, edge));
  if (!alone || held) return null;
  const { servers, service, failure } = resolveParams<HandlerParams>(specs.handler, node.params);
  // What is tried again comes more than once, and by type it depends on what comes.
  if (failure > 0 || (typeof service === 'object' && 'byType' in service)) return null;
  const time = createDistribution(service);
  const one = renewal(time.mean(), time.variance());
  return one === null ? null : { rate: servers * one.rate, spread: servers * one.spread };
}

/** Whether a giver may be kept waiting at the end of this edge: by a call, or by a full queue. */
function mayHold(flow: Flow, edge: FlowEdge): boolean {
  const to = own(flow.nodes, edge.to);
  return to?.kind === 'handler' || (to?.kind === 'queue' && to.params['overflow'] === 'block');
}

function renewal(mean: number, variance: number): Stream | null {
  if (!(mean > 0)) return null;
  return { rate: 1 / mean, spread: variance / (mean * mean * mean) };
}
