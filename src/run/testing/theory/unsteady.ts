import type { Json } from '../../../flow/flow.ts';
import type { HandlerPlace } from '../../../kinds/handler/state.ts';
import type { QueuePlace } from '../../../kinds/queue/state.ts';
import { Run } from '../../run.ts';
import { type EdgeOf, flowOf, queue } from '../flowOf.ts';
import { exponential, handler, poisson, renewal, source } from './simulate.ts';
import { expectedOf, paramsOf, type Way } from './way.ts';

/** One place after another, with or without a way back. */
function runOf(from: object, by: object, isFedBack: boolean, seed: number): Run {
  const edges: EdgeOf[] = [
    ['s', 'q'],
    ['q', 'h'],
  ];
  if (isFedBack) edges.push(['h', 'q']);
  return new Run(flowOf({ s: from, q: queue(), h: by }, edges, { seed }));
}

function placeOf<P>({ simulation: { places, placeSlots } }: Run, id: string): P {
  return places[placeSlots.get(id)!] as P;
}

/** How many wait or are being handled. */
function inside(run: Run): number {
  return placeOf<QueuePlace>(run, 'q').state.line.length + placeOf<HandlerPlace>(run, 'h').state.busy.value;
}

/** Begins anew from empty: what is handled goes back to a queue that forgets it. */
function empty(run: Run): void {
  const done = run.apply([
    { kind: 'crash', node: 'h' },
    { kind: 'crash', node: 'q' },
    { kind: 'recover', node: 'q' },
    { kind: 'recover', node: 'h' },
  ]);
  if (!done.ok || inside(run) !== 0) throw new Error('not empty');
}

/** Poisson arrivals have no memory: each emptying begins a replication. */
const fromEmpty: Way = {
  how: '[J6] emptied again and again by crashes, and looked at on its way',
  runs: 20,
  measure(vector, seed) {
    const { arrivalRate, serviceRate } = paramsOf<{ arrivalRate: number; serviceRate: number }>(vector);
    const { meanNumber } = expectedOf<{ meanNumber: readonly { t: number }[] }>(vector);
    const replications = 1500;
    const run = runOf(poisson(arrivalRate), handler({ service: exponential(1 / serviceRate) }), false, seed);
    const seen = meanNumber.map(() => 0);
    for (let turn = 0; turn < replications; turn++) {
      const beganAt = run.now;
      for (const [index, { t }] of meanNumber.entries()) {
        run.advance(beganAt + t);
        seen[index]! += inside(run);
      }
      empty(run);
    }
    return Object.fromEntries(
      seen.map((sum, index) => [`meanNumber.${index}.L`, { value: sum / replications }]),
    );
  },
};

interface Offspring {
  readonly offspring: readonly number[];
}

/** Each handling has so many children, a second later. */
function parent(offspring: readonly number[], servers: number): object {
  const count: Json = {
    kind: 'empirical',
    values: offspring.map((_, n) => n),
    weights: [...offspring],
  };
  return handler({ servers, service: 1, emit: { count } });
}

/** Of all handled in the first generations, what they gave on average; and all of a family, where it dies out for sure. */
const generations: Way = {
  how: '[H8] many ancestors at once',
  runs: 20,
  measure(vector, seed) {
    const { offspring } = paramsOf<Offspring>(vector);
    const ancestors = source({ process: 'schedule', events: [{ at: 0 }] }, { batch: 2000 });
    const run = runOf(ancestors, parent(offspring, 1_000_000), true, seed);
    run.advance(childrenOf(offspring) < 1 ? 100 : 3.5);
    const { edges, edgeSlots, totals } = run.simulation;
    const { completed } = placeOf<HandlerPlace>(run, 'h').state.counts;
    return {
      meanOffspring: { value: edges[edgeSlots.get('e3')!]!.state.passed / completed! },
      ...(totals.inFlight === 0 && { meanTotalProgeny: { value: completed! / 2000 } }),
    };
  },
};

/**
 * One family after another, and how many have died out by their last generation. Of a family that grows no more than twelve have
 * children at once: that delays the others' but changes none, and keeps large ones from taking all the time.
 */
const extinction: Way = {
  how: '[H8] families that die out, or do not',
  runs: 20,
  measure(vector, seed) {
    const { offspring } = paramsOf<Offspring>(vector);
    const generationsSeen = lastOf(offspring);
    const families = childrenOf(offspring) > 1 ? 900 : 200;
    const ancestors = renewal(generationsSeen + 1);
    const run = runOf(ancestors, parent(offspring, childrenOf(offspring) > 1 ? 12 : 1_000_000), true, seed);
    let extinct = 0;
    for (let family = 1; family <= families; family++) {
      run.advance((family + 1) * (generationsSeen + 1) - 0.5);
      if (inside(run) === 0) extinct++;
      else empty(run);
    }
    return { extinctionProbability: { value: extinct / families } };
  },
  precision: () => 0.0125,
  // Some die out later still: n steps of the generating function from 0 say how many have by the n-th generation.
  offBy(vector, _path, truth) {
    const { offspring } = paramsOf<Offspring>(vector);
    let extinct = 0;
    for (let generation = 0; generation < lastOf(offspring); generation++)
      extinct = offspring.reduce((sum, share, n) => sum + share * extinct ** n, 0);
    return truth - extinct;
  },
};

const childrenOf = (offspring: readonly number[]) => offspring.reduce((sum, share, n) => sum + share * n, 0);

/** Where each has one child on average families go on for longest. */
const lastOf = (offspring: readonly number[]) => (Math.abs(childrenOf(offspring) - 1) < 1e-9 ? 200 : 13);

/** By model. */
export const unsteady: Readonly<Record<string, readonly Way[]>> = {
  'M/M/1 transient from empty': [fromEmpty],
  'Galton-Watson': [generations, extinction],
};
