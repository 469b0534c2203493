import { expect, it } from 'vitest';
import { none } from '../../../engine/messages.ts';
import type { FlowEdge } from '../../../flow/flow.ts';
import type { HandlerPlace } from '../../../kinds/handler/state.ts';
import { findFaults } from '../findFaults.ts';
import { flowOf, queue } from '../flowOf.ts';
import { Watch } from '../watch.ts';

/** At 1.1: `h` handles the first event, and a more urgent one waits in `q`. */
function urgentWaits(toHandler: FlowEdge, patience: number | null, preemption: string): Watch {
  const events = [{ at: 0 }, { at: 1, priority: 1 }];
  const flow = flowOf(
    {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
      q: queue({ discipline: 'priority', patience }),
      h: { kind: 'handler', params: { service: 10, preemption } },
    },
    [['s', 'q']],
  );
  return new Watch({ ...flow, edges: { ...flow.edges, e2: toHandler } }).to(1.1);
}

it('[H9] what is urgent waits in a queue whose dead letters are all that a handler takes', () => {
  const dead = { from: 'q', fromPort: 'deadLetter', to: 'h', params: {} };
  const watch = urgentWaits(dead, 0.25, 'resume');
  const { simulation } = watch.run;
  const q = watch.place('q');
  const h = watch.place('h') as HandlerPlace;
  expect([q.behavior.next!(simulation, q) !== none, h.state.serving]).toEqual([true, 1]);
  expect(findFaults(simulation)).toEqual([]);
});

it('[H9] what is urgent and waits behind what the handler serves is told', () => {
  const watch = urgentWaits({ from: 'q', to: 'h', params: {} }, null, 'none');
  const { simulation } = watch.run;
  expect(findFaults(simulation)).toEqual([]);
  const h = watch.place('h') as HandlerPlace;
  h.config = { ...h.config, interrupts: true };
  expect(findFaults(simulation)).toContain('an urgent message waits in q');
});
