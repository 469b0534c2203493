import type { RandomStreams } from '../../distributions/randomStreams.ts';
import { edges, steps } from '../../distributions/standardExponential.ts';
import type { Board } from './board.ts';
import { drawAt, drawEndAt, intWords, mostDrawn } from './layout.ts';
import type { Draw } from './stages.ts';

/** Durations drawn ahead the first time; each time twice as many. */
const fewest = 16;
/** Words of a stream. */
const streamWords = 8;

/**
 * Durations drawn ahead, many in a row: each then costs a third. Its stream is ahead meanwhile, and is put back to where
 * as many draws as were used have left it: from `kept`, its words as they were when `marks` of the stock had been used.
 */
export class Supply {
  private readonly board: Board;
  private readonly sizes: Int32Array;
  private readonly marks: Int32Array;
  private readonly kept: Int32Array;
  /** The stream's words behind all that was drawn. */
  private readonly ahead: Int32Array;

  constructor(places: number, board: Board) {
    this.board = board;
    this.sizes = new Int32Array(places).fill(fewest);
    this.marks = new Int32Array(places).fill(none);
    this.kept = new Int32Array(places * streamWords);
    this.ahead = new Int32Array(places * streamWords);
  }

  /** What was drawn ahead is there no more. */
  forget(): void {
    this.marks.fill(none);
  }

  /** What was drawn ahead still holds where the stream is as it was left. */
  fill(slot: number, draw: Draw, random: RandomStreams): void {
    const { kept, marks } = this;
    const { state } = random;
    const from = draw.stream * streamWords;
    const at = slot * streamWords;
    let same = marks[slot] !== none;
    for (let word = 0; word < streamWords && same; word++) same = state[from + word] === kept[at + word];
    if (same) return;
    copy(state, from, this.ahead, at);
    this.refill(slot, draw, random);
  }

  /** All that was drawn has been used. */
  refill(slot: number, { distribution, isExponential, mean, stream }: Draw, random: RandomStreams): void {
    const { ahead, sizes, kept } = this;
    const { drawn, ints } = this.board;
    const { state } = random;
    const size = sizes[slot]!;
    sizes[slot] = Math.min(mostDrawn, size * 2);
    const at = slot * streamWords;
    const from = stream * streamWords;
    copy(ahead, at, kept, at);
    copy(ahead, at, state, from);
    const begin = slot * mostDrawn;
    const end = begin + size;
    for (let index = begin; index < end; index++) {
      if (isExponential) index = drawExponentials(state, from, drawn, index, end, mean);
      // What a straight draw has left aside is drawn as it is elsewhere.
      if (index < end) drawn[index] = distribution.sample(random.at(stream));
    }
    copy(state, from, ahead, at);
    this.marks[slot] = begin;
    ints[slot * intWords + drawAt] = begin;
    ints[slot * intWords + drawEndAt] = end;
  }

  /** The stream, to where what was used has left it. */
  putBack(slot: number, { distribution, stream }: Draw, random: RandomStreams): void {
    const { kept, marks } = this;
    const { state } = random;
    const used = this.board.ints[slot * intWords + drawAt]!;
    const at = slot * streamWords;
    const from = stream * streamWords;
    copy(kept, at, state, from);
    for (let index = marks[slot]!; index < used; index++) distribution.sample(random.at(stream));
    copy(state, from, kept, at);
    marks[slot] = used;
  }
}

const none = -1;

function copy(source: Int32Array, from: number, target: Int32Array, to: number): void {
  for (let word = 0; word < streamWords; word++) target[to + word] = source[from + word]!;
}

/** By layer of the ziggurat: what one step in it is worth, and how far it lies wholly under the curve. */
const layers = Float64Array.from({ length: 512 }, (_, index) =>
  index % 2 === 0 ? steps[index >> 1]! : edges[(index >> 1) + 1]!,
);

/**
 * `mean` times `standardExponential` of the stream at `from`, into `drawn` from `begin` up to `end` or to the first draw that
 * does not lie wholly under the curve: gives back its index, and leaves the stream before it.
 */
function drawExponentials(
  state: Int32Array,
  from: number,
  drawn: Float64Array,
  begin: number,
  end: number,
  mean: number,
): number {
  let a = state[from]!;
  let b = state[from + 1]!;
  let c = state[from + 2]!;
  let counter = state[from + 3]!;
  let index = begin;
  for (; index < end; index++) {
    // Two steps of `RandomStreams.u32`.
    const first = (((a + b) | 0) + counter) | 0;
    const nextA = b ^ (b >>> 9);
    const nextB = (c + (c << 3)) | 0;
    const nextC = (((c << 21) | (c >>> 11)) + first) | 0;
    const second = (((nextA + nextB) | 0) + counter + 1) | 0;
    const layer = (first & 255) << 1;
    const x = ((first >>> 8) * 268435456 + (second >>> 4) + 0.5) * layers[layer]!;
    if (x >= layers[layer + 1]!) break;
    drawn[index] = mean * x;
    a = nextB ^ (nextB >>> 9);
    b = (nextC + (nextC << 3)) | 0;
    c = (((nextC << 21) | (nextC >>> 11)) + second) | 0;
    counter = (counter + 2) | 0;
  }
  state[from] = a;
  state[from + 1] = b;
  state[from + 2] = c;
  state[from + 3] = counter;
  return index;
}
