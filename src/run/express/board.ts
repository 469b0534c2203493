import { mostUnordered, root } from '../../engine/calendarLayout.ts';
import { bufferSize } from '../../engine/stats/sample.ts';
import { intWords, mostDrawn, takerWords } from './layout.ts';

/**
 * The arrays that the loop works on, the same for all runs of one size: an engine that compiles the loop then takes them for
 * constants, and reaches what stands in them in a third of the steps. A bank fills them before, and puts all back after.
 */
export interface Board {
  /** Places and ways there is room for. */
  readonly places: number;
  readonly ways: number;
  /** Where in the integers ways begin, among the doubles at half of that: behind the places. */
  readonly firstWay: number;
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
  /** By slot, `mostDrawn` each: durations drawn ahead. */
  readonly drawn: Float64Array;
  /** By slot, `bufferSize` each, waits or services that are not folded in; behind those of all places the end-to-end times. */
  readonly observed: Float64Array;
  /** Of a calendar that is a list, its entries; of a heap the next one, at index 0. */
  readonly times: Float64Array;
  readonly words: Int32Array;
  /** What goes on from one event to the next: whole numbers, and doubles. */
  readonly tally: Int32Array;
  readonly clock: Float64Array;
  /** Places to be tended after an event. */
  readonly calls: Int32Array;
  /** Whose static words are in it, and what was drawn ahead. */
  owner: object | null;
}

export function createBoard(places: number, ways: number): Board {
  const firstWay = places * intWords;
  const ints = new Int32Array(firstWay + ways * takerWords);
  const times = new Float64Array((root + mostUnordered) * 4);
  return {
    places,
    ways,
    firstWay,
    ints,
    doubles: new Float64Array(ints.length / 2),
    drawn: new Float64Array(places * mostDrawn),
    observed: new Float64Array((places + 1) * bufferSize),
    times,
    words: new Int32Array(times.buffer),
    tally: new Int32Array(32),
    clock: new Float64Array(16),
    calls: new Int32Array(32),
    owner: null,
  };
}
