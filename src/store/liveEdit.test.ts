import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Command, Flow } from '../flow/flow.ts';
import { createLiveEdit } from './liveEdit.ts';

function flowWith(...ids: string[]): Flow {
  return { ...emptyFlow, nodes: Object.fromEntries(ids.map((id) => [id, { kind: 'queue', params: {} }])) };
}

function createBench() {
  const parcels: { id: number; to: string[] }[] = [];
  const live = createLiveEdit({
    diff: (from, to) => {
      const names = Object.keys(to.nodes);
      if (names.join() === Object.keys(from.nodes).join()) return [];
      return names.map((name): Command => ({ kind: 'set', path: name, value: 1 }));
    },
    send: (commands) => {
      const id = parcels.length + 1;
      parcels.push({ id, to: commands.map((command) => (command.kind === 'set' ? command.path : '')) });
      return id;
    },
  });
  return { live, parcels };
}

describe('editing a running flow', () => {
  it('sends what differs, and nothing where nothing that runs differs', () => {
    const { live, parcels } = createBench();
    const start = flowWith('a');
    live.begin(start);
    live.follow({ ...start, layout: { a: { x: 1, y: 2 } } });
    live.follow({ ...start, name: 'other' });
    expect(parcels).toEqual([]);
    live.follow(flowWith('a', 'b'));
    expect(parcels).toEqual([{ id: 1, to: ['a', 'b'] }]);
  });

  it('keeps one parcel under way and sends the newest wish after it', () => {
    const { live, parcels } = createBench();
    live.begin(flowWith('a'));
    live.follow(flowWith('a', 'b'));
    live.follow(flowWith('a', 'b', 'c'));
    live.follow(flowWith('a', 'b', 'c', 'd'));
    expect(parcels).toHaveLength(1);
    expect(live.applied(1)).toBe(true);
    expect(parcels).toEqual([
      { id: 1, to: ['a', 'b'] },
      { id: 2, to: ['a', 'b', 'c', 'd'] },
    ]);
  });

  it('does not offer a refused change again by itself, but with the next edit', () => {
    const { live, parcels } = createBench();
    live.begin(flowWith('a'));
    live.follow(flowWith('a', 'b'));
    expect(live.refused(1)).toBe(true);
    expect(parcels).toHaveLength(1);
    live.follow(flowWith('a', 'b', 'c'));
    expect(parcels[1]).toEqual({ id: 2, to: ['a', 'b', 'c'] });
  });

  it('goes back by a parcel too, and leaves answers to others alone', () => {
    const { live, parcels } = createBench();
    const start = flowWith('a');
    live.begin(start);
    live.follow(flowWith('a', 'b'));
    expect(live.applied(7)).toBe(false);
    live.applied(1);
    live.follow(start);
    expect(parcels[1]).toEqual({ id: 2, to: ['a'] });
  });
});
