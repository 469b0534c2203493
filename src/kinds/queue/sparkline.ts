/** The last lengths of a queue, sampled by the wall clock, newest last. A ring of fixed size. */
export interface Sparkline {
  readonly samples: Float64Array;
  count: number;
  next: number;
}

export const sparkWidth = 208;
export const sparkHeight = 12;

export function createSparkline(size = 80): Sparkline {
  return { samples: new Float64Array(size), count: 0, next: 0 };
}

export function addSample(spark: Sparkline, value: number): void {
  spark.samples[spark.next] = value;
  spark.next = (spark.next + 1) % spark.samples.length;
  spark.count = Math.min(spark.count + 1, spark.samples.length);
}

export function clearSamples(spark: Sparkline): void {
  spark.count = 0;
  spark.next = 0;
}

/** SVG path of the samples, the newest at the right edge; its scale never makes one message look like many. */
export function sparkPath(spark: Sparkline): string {
  const size = spark.samples.length;
  const first = (spark.next - spark.count + size) % size;
  let top = 4;
  for (let i = 0; i < spark.count; i++) top = Math.max(top, spark.samples[(first + i) % size]!);
  const step = sparkWidth / (size - 1);
  let path = '';
  for (let i = 0; i < spark.count; i++) {
    const x = sparkWidth - (spark.count - 1 - i) * step;
    const y = sparkHeight * (1 - spark.samples[(first + i) % size]! / top);
    path += `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`;
  }
  return path;
}
