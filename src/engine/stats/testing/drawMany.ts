import type { Distribution } from '../../../distributions/distribution.ts';
import { RandomStreams } from '../../../distributions/randomStreams.ts';

/** The first `count` values of a stream of its own. */
export function drawMany(distribution: Distribution, count: number, seed = 1): number[] {
  const random = new RandomStreams();
  const stream = random.open(seed, 'draw', distribution.kind);
  return Array.from({ length: count }, () => distribution.sample(random.at(stream)));
}
