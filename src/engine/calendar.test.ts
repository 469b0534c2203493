import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';
import type { SavedCalendar } from './calendarLayout.ts';
import { createMemory } from './memory.ts';

interface Pending {
  readonly time: number;
  readonly b: number;
  readonly handle: number;
}

/** A calendar beside a plain list: events in the order in which they were scheduled. */
class Twin {
  readonly calendar = new Calendar(createMemory());
  list: readonly Pending[] = [];
  private made = 0;

  schedule(time: number, isRevocable: boolean): void {
    const b = this.made++;
    if (isRevocable) {
      const handle = this.calendar.scheduleRevocable(time, b % 17, b % 5, b);
      this.list = [...this.list, { time, b, handle }];
      return;
    }
    this.calendar.schedule(time, b % 17, b % 5, b);
    this.list = [...this.list, { time, b, handle: -1 }];
  }

  take(): void {
    const first = this.list.toSorted((a, b) => a.time - b.time)[0];
    expect(this.calendar.nextTime()).toBe(first?.time ?? Number.POSITIVE_INFINITY);
    if (first === undefined) return;
    this.calendar.take();
    const { time, kind, a, b } = this.calendar;
    expect({ time, kind, a, b }).toEqual({
      time: first.time,
      kind: first.b % 17,
      a: first.b % 5,
      b: first.b,
    });
    this.list = this.list.filter((each) => each !== first);
  }

  cancel(choice: number): void {
    const revocable = this.list.filter(({ handle }) => handle >= 0);
    const one = revocable[choice % revocable.length];
    if (one === undefined) return;
    this.calendar.cancel(one.handle);
    this.list = this.list.filter((each) => each !== one);
  }

  withdraw(slot: number): void {
    const seen: number[] = [];
    this.calendar.withdraw((kind, a, b, time) => {
      expect({ kind, time }).toEqual({ kind: b % 17, time: this.list.find((each) => each.b === b)?.time });
      seen.push(b);
      return a === slot;
    });
    expect(seen.toSorted((a, b) => a - b)).toEqual(this.list.map(({ b }) => b));
    this.list = this.list.filter(({ b }) => b % 5 !== slot);
  }

  takeAll(): void {
    while (this.list.length > 0) this.take();
    this.take();
  }
}

const step = fc.record({
  what: fc.constantFrom(
    'schedule',
    'schedule',
    'revocable',
    'take',
    'take',
    'cancel',
    'withdraw',
    'save',
    'load',
  ),
  choice: fc.nat({ max: 12 }),
});

describe('the calendar', () => {
  it('[T1] serves as a stable sort does, whatever is cancelled, withdrawn, saved and loaded', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const twin = new Twin();
        let saved: { readonly calendar: SavedCalendar; readonly list: readonly Pending[] } | null = null;
        for (const { what, choice } of steps) {
          if (what === 'schedule' || what === 'revocable') twin.schedule(choice / 4, what === 'revocable');
          else if (what === 'take') twin.take();
          else if (what === 'cancel') twin.cancel(choice);
          else if (what === 'withdraw') twin.withdraw(choice % 5);
          else if (what === 'save') saved = { calendar: twin.calendar.save(), list: twin.list };
          else if (saved !== null) {
            twin.calendar.load(saved.calendar);
            twin.list = saved.list;
          }
          expect(twin.calendar.size).toBe(twin.list.length);
        }
        twin.takeAll();
      }),
      { numRuns: 300 },
    );
  });

  it('[T1] serves as a stable sort does beyond a page, and frees handles as it goes', () => {
    const calendar = new Calendar(createMemory());
    const handles = new Map<number, number>();
    const instants: number[] = [];
    let state = 1;
    for (let b = 0; b < 6000; b++) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const time = (state >>> 8) % 500;
      instants.push(time);
      if (b % 2 === 0) handles.set(b, calendar.scheduleRevocable(time, 1, 2, b));
      else calendar.schedule(time, 1, 2, b);
    }
    const saved = calendar.save();
    for (let b = 0; b < 6000; b += 6) calendar.cancel(handles.get(b)!);
    calendar.withdraw((_kind, _a, b) => b % 6 === 3);
    const left = instants.flatMap((time, b) => (b % 3 === 0 ? [] : [{ time, b }]));
    expect(drain(calendar)).toEqual(left.toSorted((one, other) => one.time - other.time));
    calendar.load(saved);
    expect(drain(calendar)).toEqual(
      instants.map((time, b) => ({ time, b })).toSorted((one, other) => one.time - other.time),
    );
  });

  it('asks of all that pends, the hole of the last taken one apart', () => {
    const calendar = new Calendar(createMemory());
    calendar.schedule(1, 3, 4, 5);
    calendar.schedule(2, 6, 7, 8);
    calendar.take();
    expect(calendar.size).toBe(1);
    const seen: number[][] = [];
    calendar.withdraw((kind, a, b, time) => {
      seen.push([kind, a, b, time]);
      return true;
    });
    expect(seen).toEqual([[6, 7, 8, 2]]);
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY);
  });
});

function drain(calendar: Calendar): { time: number; b: number }[] {
  const served = [];
  while (calendar.size > 0) {
    calendar.take();
    served.push({ time: calendar.time, b: calendar.b });
    calendar.nextTime();
  }
  return served;
}
