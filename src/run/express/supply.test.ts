import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { RandomStreams } from '../../distributions/randomStreams.ts';
import { createBoard } from './board.ts';
import { drawAt, drawEndAt, intWords } from './layout.ts';
import type { Draw } from './stages.ts';
import { Supply } from './supply.ts';

const slot = 1;

function open(spec: DistributionSpec) {
  const random = new RandomStreams();
  random.open(7, 'other', 'use');
  const stream = random.open(7, 'node', 'use');
  const distribution = createDistribution(spec);
  const isExponential = distribution.kind === 'exponential';
  const draw: Draw = {
    distribution,
    stream,
    isExponential,
    mean: isExponential ? distribution.mean() : Number.NaN,
  };
  return { random, draw };
}

function withSupply(spec: DistributionSpec) {
  const { random, draw } = open(spec);
  const board = createBoard(2, 2);
  const supply = new Supply(2, board);
  const at = slot * intWords;
  const use = () => {
    const next = board.ints[at + drawAt]!;
    board.ints[at + drawAt] = next + 1;
    const value = board.drawn[next]!;
    if (next + 1 === board.ints[at + drawEndAt]) supply.refill(slot, draw, random);
    return value;
  };
  return { random, draw, board, supply, use };
}

const specs: readonly DistributionSpec[] = [
  { kind: 'exponential', mean: 2 },
  { kind: 'uniform', min: 0, max: 1 },
  { kind: 'trace', values: [1, 2, 3, 4, 5] },
  { kind: 'gamma', mean: 1, cv2: 0.4 },
];

describe('what is drawn ahead', () => {
  it.each(specs)('is what would be drawn one by one, and leaves the stream as that would: $kind', (spec) => {
    const plain = open(spec);
    const { random, draw, supply, use } = withSupply(spec);
    const counts = [0, 1, 700, 15, 16, 17, 3, 256, 255, 1000];
    for (const count of counts) {
      supply.fill(slot, draw, random);
      for (let time = 0; time < count; time++)
        expect(use()).toBe(plain.draw.distribution.sample(plain.random.at(plain.draw.stream)));
      supply.putBack(slot, draw, random);
      expect(random.save()).toEqual(plain.random.save());
    }
  });

  it('is not used where the stream was drawn from meanwhile, or another supply has the board', () => {
    const spec = specs[0]!;
    const plain = open(spec);
    const { random, draw, supply, use, board } = withSupply(spec);
    const next = () => plain.draw.distribution.sample(plain.random.at(plain.draw.stream));
    supply.fill(slot, draw, random);
    expect(use()).toBe(next());
    supply.putBack(slot, draw, random);
    expect(draw.distribution.sample(random.at(draw.stream))).toBe(next());
    supply.fill(slot, draw, random);
    expect(use()).toBe(next());
    supply.putBack(slot, draw, random);
    board.drawn.fill(-1);
    supply.forget();
    supply.fill(slot, draw, random);
    expect(use()).toBe(next());
  });
});
