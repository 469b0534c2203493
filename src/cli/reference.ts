export interface ReferenceFigures {
  readonly jobs: number;
  readonly meanWaiting: number;
  readonly meanSojourn: number;
}

/**
 * The yardstick of the benchmark: M/M/1 as one would write it for this one purpose, with two pending instants, a ring of
 * arrival instants, Math.log and a generator of 32 bits. Records the mean number waiting and the mean sojourn, no more.
 */
export function runReference(jobs: number, load: number, seed: number): ReferenceFigures {
  const ring = new Float64Array(1 << 16);
  const mask = ring.length - 1;
  let state = seed | 0;
  let now = 0;
  let [head, tail] = [0, 0];
  let [area, sojourns, done] = [0, 0, 0];
  // Marsaglia's xorshift, 32 bits.
  const draw = (mean: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return -mean * Math.log(((state >>> 0) + 0.5) * 2.3283064365386963e-10);
  };
  let nextArrival = draw(1 / load);
  let nextEnd = Number.POSITIVE_INFINITY;
  while (done < jobs) {
    const inSystem = tail - head;
    const waiting = inSystem > 1 ? inSystem - 1 : 0;
    if (nextArrival < nextEnd) {
      area += waiting * (nextArrival - now);
      now = nextArrival;
      ring[tail++ & mask] = now;
      if (inSystem === 0) nextEnd = now + draw(1);
      nextArrival = now + draw(1 / load);
    } else {
      area += waiting * (nextEnd - now);
      now = nextEnd;
      sojourns += now - ring[head++ & mask]!;
      done++;
      nextEnd = inSystem > 1 ? now + draw(1) : Number.POSITIVE_INFINITY;
    }
  }
  return { jobs, meanWaiting: area / now, meanSojourn: sojourns / jobs };
}
