import { describe, expect, it } from 'vitest';
import { resultOf, sim } from './testing/sim.ts';

/** Events at 1, 2 and 3, a handler that never ends, and what is done meanwhile. */
function three(...journal: readonly object[]) {
  return {
    format: 'eddy-flow/1',
    run: { until: 10 },
    nodes: {
      s: {
        kind: 'source',
        params: { arrivals: { process: 'schedule', events: [{ at: 1 }, { at: 2 }, { at: 3 }] } },
      },
      q: { kind: 'queue' },
    },
    edges: { e1: { from: 's', to: 'q' } },
    journal,
  };
}

const stop = { kind: 'remove', path: 'edges.e1' };

/** A handler calls another, which calls it: nothing goes on from 2 on. */
function circle(until: number, ...journal: readonly object[]) {
  return {
    format: 'eddy-flow/1',
    run: { until },
    nodes: {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events: [{ at: 0 }, { at: 0 }] } } },
      a: { kind: 'handler', params: { service: 1 } },
      b: { kind: 'handler', params: { service: 1 } },
    },
    edges: { e1: { from: 's', to: 'a' }, e2: { from: 'a', to: 'b' }, e3: { from: 'b', to: 'a' } },
    journal,
  };
}

describe('a journal', () => {
  it.each([
    [{ at: 3, afterEvents: 2 }, 2],
    [{ at: 3, afterEvents: 3 }, 3],
    [{ at: 3 }, 3],
    [{ at: 2, afterEvents: 1 }, 1],
    [{ at: 2.5, afterEvents: 2 }, 2],
    [{ at: 0, afterEvents: 0 }, 0],
    [{ at: 9, afterEvents: 3 }, 3],
  ])('takes effect at its instant after so many events: %j', (when, arrived) => {
    const { nodes, totals } = resultOf(three({ ...when, command: stop }));
    expect(nodes['q']!.counts['arrived']).toBe(arrived);
    expect(totals.completed).toBe(3 - arrived);
  });

  it('says which numbers of events are right where one is not: exit 1', () => {
    const lineOf = (when: object) => {
      const { status, stdout, lines } = sim(three({ ...when, command: stop }));
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(lines).toHaveLength(1);
      return lines[0];
    };
    expect(lineOf({ at: 3, afterEvents: 1 })).toBe(
      'journal.0.afterEvents: says 1, but this run has 2 events before t = 3 s and 1 at it: give 2 to 3, or leave it out',
    );
    expect(lineOf({ at: 3, afterEvents: 4 })).toMatch(
      /says 4, but this run has 2 events before t = 3 s and 1 at it: give 2 to 3, /,
    );
    expect(lineOf({ at: 1.5, afterEvents: 2 })).toBe(
      'journal.0.afterEvents: says 2, but this run has 1 event before t = 1.5 s: give 1, or leave it out',
    );
    expect(lineOf({ at: 9, afterEvents: 0 })).toMatch(
      /says 0, but this run has 3 events before t = 9 s: give 3, /,
    );
  });

  it('ends a run in which all wait for one another only when nothing in it is still to come: exit 1', () => {
    const free = { at: 5, command: { kind: 'remove', path: 'edges.e3' } };
    expect(sim(circle(10))).toMatchObject({
      status: 1,
      stdout: '',
      lines: ['nothing can go on: a waits for b waits for a (t = 2 s)'],
    });
    const { totals, nodes } = resultOf(circle(10, free));
    expect(totals).toMatchObject({ created: 2, inFlight: 0, completed: 1, lost: 1 });
    expect(nodes['b']!.counts['completed']).toBe(2);
    // What comes too late, or frees nothing.
    expect(sim(circle(4, free))).toMatchObject({ status: 1, stdout: '' });
    expect(sim(circle(10, { at: 5, command: { kind: 'pause', node: 's' } })).lines).toEqual([
      'nothing can go on: a waits for b waits for a (t = 5 s)',
    ]);
  });
});
