import { describe, expect, it } from 'vitest';
import { parseFlowText } from '../flow/parseFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { behaviors } from '../kinds/behaviors.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { flowOf } from './testing/flowOf.ts';

/** What must be given of each kind so that it stands in a flow with its defaults. */
const required: Readonly<Record<string, object>> = {
  source: { arrivals: { process: 'poisson', rate: 1 } },
};

/** The kind between a source and a sink, as far as its spec lets edges in and out. */
function flowWith(kind: string) {
  const { takesInput, givesOutput } = specs[kind as keyof typeof specs];
  return flowOf(
    {
      before: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 } } },
      it: { kind, params: required[kind] ?? {} },
      worker: { kind: 'handler', params: { service: 0.2 } },
    },
    [...(takesInput ? [['before', 'it'] as const] : []), ...(givesOutput ? [['it', 'worker'] as const] : [])],
    { seed: 3, until: 200 },
  );
}

describe.each(Object.keys(specs))('the kind %s', (kind) => {
  const flow = flowWith(kind);

  it('has a behavior of its name, and its defaults are valid', () => {
    expect(behaviors[kind]?.kind).toBe(kind);
    expect(flow.nodes['it']?.kind).toBe(kind);
  });

  it('comes back from a file as it was', () => {
    expect(parseFlowText(writeFlow(flow, specs), specs)).toEqual({ ok: true, value: flow });
  });

  it('[F1] conserves messages at every event', () => {
    const run = new Run(flow);
    while (run.step(200)) {
      const { created, copied, completed, lost, inFlight } = run.simulation.totals;
      expect(created + copied).toBe(completed + lost + inFlight);
    }
    expect(run.simulation.totals.created).toBeGreaterThan(100);
  });

  it('[T2] [X1] has the same trace however the run is sliced, and from a snapshot', () => {
    const whole = new Run(flow);
    whole.advance(200);
    const sliced = new Run(flow);
    for (let t = 0; t <= 100; t += 0.7) sliced.advance(t, 3);
    const saved = structuredClone(sliced.save());
    sliced.advance(200);
    const other = Run.restore(saved);
    other.advance(200);
    expect(sliced.simulation.hash).toBe(whole.simulation.hash);
    expect(other.simulation.hash).toBe(whole.simulation.hash);
  });
});
