import { describe, expect, it } from 'vitest';
import { Run } from './run.ts';
import { flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { findTrace, type TraceAsked, type TraceFilter } from './trace.ts';

const all: TraceFilter = { what: '', id: '', type: '', key: '', node: '' };
const source = (rate: number, type: string) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate }, event: { type, key: { count: 3 } } },
});
const flow = flowOf(
  { a: source(1, 'order'), b: source(0.2, 'refund'), q: queue(), h: handler(0.7), z: sink },
  [
    ['a', 'q'],
    ['b', 'q'],
    ['q', 'h'],
    ['h', 'z'],
  ],
  { seed: 9 },
);

function pointAt(now: number) {
  const run = new Run(flow);
  run.advance(now);
  return { upTo: { now, events: run.events }, saved: run.save(), totals: run.simulation.totals };
}

const ask = (upTo: TraceAsked['upTo'], more: Partial<TraceAsked> = {}) =>
  findTrace({ flow, base: null, from: null, upTo, filter: all, most: 100, ...more });

describe('a trace', () => {
  it('tells the last lines up to the point, wherever it is replayed from', () => {
    const { upTo } = pointAt(500);
    const whole = ask(upTo, { from: 0, most: 1e6 }).lines;
    expect(whole.map(({ at }) => at)).toEqual(whole.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(ask(upTo).lines).toEqual(whole.slice(-100));
    expect(ask(upTo, { base: pointAt(300).saved })).toEqual({
      lines: whole.slice(-100),
      isCut: true,
      wantsEarlier: false,
    });
  });

  it('counts as the run counts', () => {
    const { upTo, totals } = pointAt(400);
    const { lines } = ask(upTo, { from: 0, most: 1e6 });
    const count = (what: string) => lines.filter((line) => line.what === what).length;
    expect(count('produced')).toBe(totals.created);
    expect(count('deleted')).toBe(totals.completed);
    expect(lines.find(({ what }) => what === 'stored')).toMatchObject({ node: 'q', key: /^k[123]$/ });
  });

  it('is filtered by each thing a line tells', () => {
    const { upTo } = pointAt(400);
    const whole = ask(upTo, { from: 0, most: 1e6 }).lines;
    const found = (filter: Partial<TraceFilter>) =>
      ask(upTo, { from: 0, most: 1e6, filter: { ...all, ...filter } }).lines;
    const id = String(whole[40]?.id);
    expect(found({ what: 'handled' })).toEqual(whole.filter(({ what }) => what === 'handled'));
    expect(found({ id })).toEqual(whole.filter((line) => String(line.id) === id));
    expect(found({ id })).toHaveLength(6);
    expect(found({ type: 'REF' })).toEqual(whole.filter(({ type }) => type === 'refund'));
    expect(found({ key: 'k2' })).toEqual(whole.filter(({ key }) => key === 'k2'));
    expect(found({ node: 'h' })).toEqual(whole.filter(({ node }) => node === 'h'));
    expect(found({ node: 'nowhere' })).toEqual([]);
  });

  it('begins at an instant, and says that there is more', () => {
    const { upTo } = pointAt(400);
    const whole = ask(upTo, { from: 0, most: 1e6 }).lines;
    const later = whole.filter(({ at }) => at >= 200);
    expect(ask(upTo, { from: 200, most: 20 })).toMatchObject({ lines: later.slice(0, 20), isCut: true });
    expect(ask(upTo, { from: 200, base: pointAt(100).saved, most: 1e6 }).lines).toEqual(later);
    expect(ask(upTo, { from: later[0]!.at, most: 1 }).lines).toEqual([later[0]]);
  });

  it('looks further back for what is rare, and says where its base is too late for it', () => {
    const { upTo } = pointAt(2000);
    const filter = { ...all, what: 'produced' as const, type: 'refund' };
    const { lines } = ask(upTo, { filter, most: 60 });
    expect(lines).toHaveLength(60);
    const { saved } = pointAt(1990);
    const late = ask(upTo, { filter, most: 60, base: saved });
    expect(late.wantsEarlier).toBe(true);
    expect(late.lines).toEqual(lines.slice(lines.length - late.lines.length));
  });
});
