import { own } from '../base/record.ts';
import { createDistribution } from '../distributions/createDistribution.ts';
import type { DistributionSpec } from '../distributions/distribution.ts';
import { resolveParams } from '../flow/defaults.ts';
import type { Flow, FlowNode, Params } from '../flow/flow.ts';
import { isJsonObject } from '../flow/json.ts';
import type { NodeSpecs } from '../flow/nodeSpec.ts';
import { secondsPer, timeUnitOf } from '../flow/timeUnit.ts';
import { meanRate } from '../kinds/source/mmpp.ts';
import type { Arrivals } from '../kinds/source/spec.ts';
import { specs as table } from '../kinds/specs.ts';
import { nearestStop, paceStops } from './paceStops.ts';

const specs: NodeSpecs = table;

/** Events that should be created in a second of the person's own time: one sees that it moves, and can follow it. */
const perSecond = 20;
/** The same where every source calls and waits: then one sees caller and callee take turns. */
const turnsPerSecond = 2;

/** The pace, one that can be chosen, at which this flow is good to look at. */
export function fittingPace(flow: Flow): number {
  const rate = rateOf(flow);
  const wanted = takesTurns(flow) ? turnsPerSecond : perSecond;
  const pace = rate > 0 && Number.isFinite(rate) ? wanted / rate : 10 * secondsPer[timeUnitOf(flow)];
  return paceStops[nearestStop(pace)]!;
}

/** Whether all events are calls of a handler, each made when the one before it has been answered. */
function takesTurns({ nodes, edges }: Flow): boolean {
  const sources = Object.entries(nodes).filter(([, { kind }]) => kind === 'source');
  const called = (id: string) => Object.values(edges).filter(({ from }) => from === id);
  return (
    sources.length > 0 &&
    sources.every(
      ([id, source]) =>
        resolvedParams(source)['callers'] === 1 &&
        called(id).every(({ to }) => own(nodes, to)?.kind === 'handler'),
    )
  );
}

function resolvedParams({ kind, params }: FlowNode): Params {
  return resolveParams<Params>(specs[kind]!, params);
}

/** Events a second that its sources create; where they do not say, those that its handlers can serve. */
function rateOf(flow: Flow): number {
  const nodes = Object.values(flow.nodes);
  const served = nodes
    .filter(({ kind }) => kind === 'handler')
    .map((node) => resolvedParams(node)['service'])
    .map(
      (service) => 1 / meanOf(isJsonObject(service) && 'byType' in service ? service['otherwise'] : service),
    )
    .filter(isRate);
  const created = nodes
    .filter(({ kind }) => kind === 'source')
    .map((node) => {
      const { arrivals, batch } = resolvedParams(node) as unknown as { arrivals: Arrivals; batch: unknown };
      return ofArrivals(arrivals, Math.min(...served)) * meanOf(batch);
    })
    .filter(isRate);
  return created.length > 0 ? created.reduce((sum, each) => sum + each, 0) : (served[0] ?? 0);
}

/** `slowest`: what the slowest handler serves a second; infinite where there is none. */
function ofArrivals(arrivals: Arrivals, slowest: number): number {
  switch (arrivals.process) {
    case 'poisson':
      return arrivals.rate;
    case 'renewal':
      return 1 / meanOf(arrivals.interval);
    case 'mmpp':
      return meanRate(arrivals);
    case 'profile':
      return arrivals.points.reduce((sum, [, rate]) => sum + rate, 0) / arrivals.points.length;
    case 'schedule':
      return arrivals.events.length / Math.max(...arrivals.events.map(({ at }) => at));
    case 'closed':
      return arrivals.population / (meanOf(arrivals.think) + 1 / slowest);
    case 'manual':
      return 0;
  }
}

function meanOf(spec: unknown): number {
  return spec === undefined ? Number.NaN : createDistribution(spec as DistributionSpec).mean();
}

function isRate(rate: number): boolean {
  return rate > 0 && Number.isFinite(rate);
}
