/** Servers drawn one by one; more are only counted. */
export const mostRings = 16;
const ringsARow = 6;
/** A single server is drawn large beside its words, several small above them. */
export const largeRing = 32;
export const smallRing = 21;
const rowGap = 4;

export function ringCount(servers: number): number {
  return Math.min(servers, mostRings);
}

function ringRows(servers: number): number {
  return Math.ceil(ringCount(servers) / ringsARow);
}

/** A handler's node: a single server as in a row of words, several in rows of rings. Even, so that its ports stand on whole pixels. */
export function handlerSize(servers: number): { width: number; height: number } {
  if (servers <= 1) return { width: 172, height: 90 };
  return { width: 172, height: 2 * Math.ceil((76 + ringRows(servers) * (smallRing + rowGap)) / 2) };
}

/** States of a server as frames tell them. */
export const serverStates = ['idle', 'serving', 'held', 'reserved'] as const;
export type ServerState = (typeof serverStates)[number];

/** Services shorter than this on the wall clock (milliseconds) are drawn as how busy the server is, not one by one. */
const shortest = 160;
/** How fast that share follows (milliseconds). */
const memory = 300;

/**
 * How long ago (milliseconds on the wall clock) a server was seen in a service too short to be followed; 0 while it is.
 * Infinity where none was, or where time stands: nothing flies by then.
 */
export function sinceFlying(
  before: number,
  state: ServerState,
  span: number,
  pace: number,
  elapsed: number,
  playing: boolean,
): number {
  if (!playing) return Number.POSITIVE_INFINITY;
  if (state === 'idle') return before + elapsed;
  return state === 'serving' && (span / pace) * 1000 >= shortest ? Number.POSITIVE_INFINITY : 0;
}

/** Whether a server that is free now is so only between two services. */
export function isFlying(since: number): boolean {
  return since < shortest;
}

/**
 * How full a ring is: what a service has done of its time where that can be followed by eye;
 * where services are `flying` by, the share of the last moments in which the server was not free. Free for good is empty.
 */
export function ringFill(
  before: number,
  state: ServerState,
  beganAt: number,
  endsAt: number,
  shown: number,
  pace: number,
  elapsed: number,
  flying = true,
): number {
  const span = endsAt - beganAt;
  if (state === 'serving' && span > 0 && (span / pace) * 1000 >= shortest) {
    return Math.min(1, Math.max(0, (shown - beganAt) / span));
  }
  if (state === 'idle' && (!flying || (Number.isFinite(pace) && before < 0.02))) return 0;
  const target = state === 'idle' ? 0 : 1;
  return before + (target - before) * Math.min(1, elapsed / memory);
}
