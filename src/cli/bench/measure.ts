import type { Subject, Timing } from './subject.ts';

/** The subject, wherever it is: here, or in a browser's worker. */
export type Remote = {
  readonly [Method in 'fill' | 'time' | 'serve']: (
    count: number,
  ) => Promise<ReturnType<Subject[Method]>> | ReturnType<Subject[Method]>;
};

export interface Place {
  readonly name: string;
  readonly subject: Remote;
  /** Bytes in use, on the heap and in buffers, with the garbage or after it was collected; null where nobody can tell. */
  readonly memory: ((isCollected: boolean) => Promise<number> | number) | null;
}

export interface Memory {
  /** Of one waiting message. */
  readonly messageBytes: number;
  /** By so many bytes memory has grown over the events, garbage included, and after it was collected. */
  readonly events: number;
  readonly grown: number;
  readonly kept: number;
}

export interface Measured {
  readonly place: string;
  readonly timings: readonly Timing[];
  readonly memory: Memory | null;
}

const mostMessages = 1_000_000;

/** So many events of each case, and of M/M/1 once more to see whether memory grows. */
export async function measure({ name, subject, memory }: Place, events: number): Promise<Measured> {
  const messages = Math.min(events, mostMessages);
  if (memory === null) {
    await subject.fill(messages);
    return { place: name, timings: await subject.time(events), memory: null };
  }
  const atFirst = await memory(true);
  const live = await subject.fill(messages);
  const messageBytes = ((await memory(true)) - atFirst) / live;
  const timings = await subject.time(events);
  // What the compiler and the first messages take is no growth.
  await subject.serve(Math.ceil(events / 5));
  const before = await memory(true);
  await subject.serve(events);
  const grown = (await memory(false)) - before;
  const kept = (await memory(true)) - before;
  return { place: name, timings, memory: { messageBytes, events, grown, kept } };
}
