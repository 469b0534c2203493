import { expect, it } from 'vitest';
import { none } from '../../../engine/messages.ts';
import type { Simulation } from '../../../engine/simulation.ts';
import type { FlowEdge } from '../../../flow/flow.ts';
import type { HandlerPlace } from '../../../kinds/handler/state.ts';
import { Run } from '../../run.ts';
import { findFaults } from '../findFaults.ts';
import { flowOf, queue } from '../flowOf.ts';

/** At 1.1: `h` handles the first event, which leaves `q` at 0.25, and a more urgent one waits in `q`. */
function urgentWaits(toHandler: FlowEdge, patience: number | null, preemption: string): Simulation {
  const events = [{ at: 0 }, { at: 1, priority: 1 }];
  const flow = flowOf(
    {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
      q: queue({ discipline: 'priority', patience }),
      h: { kind: 'handler', params: { service: 10, preemption } },
    },
    [['s', 'q']],
  );
  const run = new Run({ ...flow, edges: { ...flow.edges, e2: toHandler } });
  run.advance(1.1);
  return run.simulation;
}

it('[H9] what is urgent waits in a queue whose dead letters are all that a handler takes', () => {
  const dead = { from: 'q', fromPort: 'deadLetter', to: 'h', params: {} };
  const simulation = urgentWaits(dead, 0.25, 'resume');
  const [q, h] = ['q', 'h'].map((id) => simulation.places.find((place) => place.id === id)!);
  expect([q!.behavior.next!(simulation, q!) !== none, (h as HandlerPlace).state.serving]).toEqual([true, 1]);
  expect(findFaults(simulation)).toEqual([]);
});

it('[H9] what is urgent and waits behind what the handler serves is told', () => {
  const simulation = urgentWaits({ from: 'q', to: 'h', params: {} }, null, 'none');
  expect(findFaults(simulation)).toEqual([]);
  const h = simulation.places.find(({ id }) => id === 'h') as HandlerPlace;
  h.config = { ...h.config, interrupts: true };
  expect(findFaults(simulation)).toContain('an urgent message waits in q');
});
