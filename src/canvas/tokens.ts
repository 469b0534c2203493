/** At most so many messages are drawn under way at once; more are thinned and the corner says so. */
const mostTokens = 640;
/** A message that takes no time, or too little to be seen, is shown on its way for so long (wall milliseconds). */
export const flightTime = 320;
/** A message that is lost falls off its edge for so long (wall milliseconds). */
export const fallTime = 520;
/** What becomes of one: it arrives, or falls off on its way, or at the end of its edge. */
export const fallsNever = 0;
export const fallsMidway = 1;

/**
 * The messages drawn on their way. Flat arrays of a fixed size, so that a frame allocates nothing.
 * A token flies either by the wall clock (`wall`), or by the simulated clock where its edge has a latency that can be seen.
 */
export interface Tokens {
  count: number;
  /** Where in the frame's slots the edge stands. */
  readonly edge: Int32Array;
  readonly type: Int32Array;
  readonly byWall: Uint8Array;
  readonly fate: Uint8Array;
  /** Instants in wall milliseconds or in simulated seconds. */
  readonly setOutAt: Float64Array;
  readonly arrivesAt: Float64Array;
}

export function createTokens(capacity = mostTokens): Tokens {
  return {
    count: 0,
    edge: new Int32Array(capacity),
    type: new Int32Array(capacity),
    byWall: new Uint8Array(capacity),
    fate: new Uint8Array(capacity),
    setOutAt: new Float64Array(capacity),
    arrivesAt: new Float64Array(capacity),
  };
}

/** False where there is no place for one more. */
export function addToken(
  tokens: Tokens,
  edge: number,
  type: number,
  byWall: boolean,
  setOutAt: number,
  arrivesAt: number,
  fate: number = fallsNever,
): boolean {
  const i = tokens.count;
  if (i >= tokens.edge.length) return false;
  tokens.edge[i] = edge;
  tokens.type[i] = type;
  tokens.byWall[i] = byWall ? 1 : 0;
  tokens.fate[i] = fate;
  tokens.setOutAt[i] = setOutAt;
  tokens.arrivesAt[i] = arrivesAt;
  tokens.count = i + 1;
  return true;
}

/** Share of its way that token `i` has gone: below 0 before it sets out, above 1 when it has arrived. */
export function shareOf(tokens: Tokens, i: number, wall: number, now: number): number {
  const clock = tokens.byWall[i] === 1 ? wall : now;
  const setOutAt = tokens.setOutAt[i]!;
  const span = tokens.arrivesAt[i]! - setOutAt;
  return span > 0 ? (clock - setOutAt) / span : 2;
}

/** How far a token that is lost has gone along its edge, and how far it has fallen; shares of each. */
export interface Fall {
  along: number;
  down: number;
}

/** Where on its edge a lost message leaves it. */
const midway = 0.5;
const nearEnd = 0.94;

/** Of a token that falls, by the share of its time that is over. */
export function fallOf(fate: number, share: number, out: Fall): void {
  const fallsAt = flightTime / (flightTime + fallTime);
  const end = fate === fallsMidway ? midway : nearEnd;
  out.along = Math.min(1, share / fallsAt) * end;
  out.down = Math.max(0, (share - fallsAt) / (1 - fallsAt));
}

/** Takes away those that have arrived. Their order changes; nothing depends on it. */
export function dropArrived(tokens: Tokens, wall: number, now: number): void {
  for (let i = tokens.count - 1; i >= 0; i--) {
    if (shareOf(tokens, i, wall, now) > 1) removeAt(tokens, i);
  }
}

function removeAt(tokens: Tokens, i: number): void {
  const last = --tokens.count;
  tokens.edge[i] = tokens.edge[last]!;
  tokens.type[i] = tokens.type[last]!;
  tokens.byWall[i] = tokens.byWall[last]!;
  tokens.fate[i] = tokens.fate[last]!;
  tokens.setOutAt[i] = tokens.setOutAt[last]!;
  tokens.arrivesAt[i] = tokens.arrivesAt[last]!;
}

/**
 * Keeps one of how many moves, so that those drawn stay below `room` while they last `span` milliseconds each.
 * A power of two or of five times ten reads well in "1 dot = 50 messages": 1, 2, 5, 10, 20, 50 ...
 */
export function thinningFor(movesPerSecond: number, span = flightTime, room = mostTokens * 0.8): number {
  const wanted = (movesPerSecond * span) / 1000 / room;
  if (!(wanted > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  for (const step of [1, 2, 5]) if (step * power >= wanted) return step * power;
  return 10 * power;
}
