import { createDistribution } from '../../../distributions/createDistribution.ts';
import type { Distribution } from '../../../distributions/distribution.ts';
import { RandomStreams } from '../../../distributions/randomStreams.ts';
import { createMemory } from '../../memory.ts';
import { changeLevel, createLevel, type Level, resetLevel } from '../level.ts';
import { createSample, observe, resetSample, type Sample } from '../sample.ts';

/** One server, services of mean 1, after a warm-up. */
export interface Measured {
  readonly now: number;
  readonly wait: Sample;
  readonly endToEnd: Sample;
  readonly service: Sample;
  readonly length: Level;
  readonly busy: Level;
}

/** Of about `count` customers, after `warmUp`; `service` has mean 1. */
export function measure(
  load: number,
  service: Distribution,
  count: number,
  warmUp: number,
  seed: number,
): Measured {
  const memory = createMemory();
  const streams = new RandomStreams();
  const random = streams.at(streams.open(seed, 'mm1', 'draws'));
  const interval = createDistribution({ kind: 'exponential', mean: 1 / load });
  const [wait, endToEnd, services] = [createSample(memory), createSample(memory), createSample(memory)];
  const [length, busy] = [createLevel(memory, 0), createLevel(memory, 0)];
  const until = warmUp + count / load;
  const cameAt: number[] = [];
  let first = 0;
  let nextAt = interval.sample(random);
  let endsAt = Number.POSITIVE_INFINITY;
  let endToEndAtEnd = 0;
  let isWarm = false;
  const begin = (now: number, came: number) => {
    const time = service.sample(random);
    endsAt = now + time;
    endToEndAtEnd = endsAt - came;
    observe(wait, memory, now - came);
    observe(services, memory, time);
    changeLevel(busy, memory, now, 1);
  };
  while (Math.min(nextAt, endsAt) < until) {
    const now = Math.min(nextAt, endsAt);
    if (!isWarm && now >= warmUp) {
      isWarm = true;
      for (const sample of [wait, endToEnd, services]) resetSample(sample, memory);
      for (const level of [length, busy]) resetLevel(level, warmUp);
    }
    if (nextAt <= endsAt) {
      nextAt = now + interval.sample(random);
      if (endsAt === Number.POSITIVE_INFINITY) begin(now, now);
      else {
        cameAt.push(now);
        changeLevel(length, memory, now, 1);
      }
      continue;
    }
    observe(endToEnd, memory, endToEndAtEnd);
    changeLevel(busy, memory, now, -1);
    endsAt = Number.POSITIVE_INFINITY;
    if (first === cameAt.length) continue;
    changeLevel(length, memory, now, -1);
    begin(now, cameAt[first++]!);
  }
  return { now: until, wait, endToEnd, service: services, length, busy };
}
