import { type EdgeOf, queue, sink } from '../flowOf.ts';
import {
  exponential,
  handler,
  meanOf,
  type Nodes,
  poisson,
  simulate,
  type Told,
  utilizationOf,
} from './simulate.ts';
import type { Vector } from './vector.ts';
import { type Figures, paramsOf, type Way } from './way.ts';

interface Classes {
  readonly arrivalRates: readonly number[];
  readonly serviceMeans: readonly number[];
  readonly preemptive: boolean;
}

/** The first class is the most urgent; of each its own services. */
function simulateClasses(vector: Vector, seed: number, toQueueOf: (index: number) => string): Told {
  const { arrivalRates, serviceMeans, preemptive } = paramsOf<Classes>(vector);
  const byType = Object.fromEntries(serviceMeans.map((mean, index) => [`c${index}`, exponential(mean)]));
  const preemption = preemptive ? 'resume' : 'none';
  const nodes: Nodes = { h: handler({ preemption, service: { byType, otherwise: 1 } }), z: sink };
  const edges: EdgeOf[] = [['h', 'z']];
  for (const [index, rate] of arrivalRates.entries()) {
    const queueId = toQueueOf(index);
    nodes[`s${index}`] = poisson(rate, { event: { type: `c${index}`, priority: -index } });
    edges.push([`s${index}`, queueId]);
    if (nodes[queueId] === undefined) edges.push([queueId, 'h']);
    nodes[queueId] = queue({ discipline: 'priority' });
  }
  return simulate(nodes, edges, seed, 30_000);
}

function figuresOf({ result }: Told, toQueueOf: (index: number) => string): Figures {
  const types = Object.entries(result.endToEnd.byType!);
  const ofClasses = types.flatMap(([type, endToEnd], index) => {
    const { byType, wait } = result.nodes[toQueueOf(index)]!;
    return [
      [`classes.${index}.W`, meanOf(endToEnd)],
      [`classes.${index}.Wq`, meanOf((byType?.[type] ?? { wait }).wait!)],
    ];
  });
  return { ...Object.fromEntries(ofClasses), utilization: utilizationOf(result.nodes['h']!) };
}

const through = (how: string, toQueueOf: (index: number) => string): Way => ({
  how,
  runs: 20,
  measure: (vector, seed) => figuresOf(simulateClasses(vector, seed, toQueueOf), toQueueOf),
  precision: (_vector, path) => (path.endsWith('.Wq') ? 0.015 : 0.01),
});

/** Among queues whoever has waited longest is next, so that class counts only where it interrupts (H2, H9). */
const apart: Way = {
  ...through('[H9][H5] a queue for each class', (index) => `q${index}`),
  isFor: (vector) => paramsOf<Classes>(vector).preemptive,
};

/** By model. */
export const classes: Readonly<Record<string, readonly Way[]>> = {
  'M/M/1 priority': [through('[H9][Q3] one queue by priority', () => 'q'), apart],
};
