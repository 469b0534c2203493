import type { Pace } from '../worker/protocol.ts';

/** Ten stops a decade, as resistors have them: even to the ear of the hand, round to the eye. */
const decade = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8] as const;
const decades = [0.01, 0.1, 1, 10, 100] as const;

/** What the slider's positions mean, slowest first; its last is as fast as possible. */
export const paces: readonly Pace[] = [
  ...decades.flatMap((scale) => decade.map((stop) => Number((stop * scale).toPrecision(3)))),
  1000,
  'max',
];

export const lastPosition = paces.length - 1;

/** The position nearest to a pace, by ratio. */
export function toPosition(pace: Pace): number {
  if (pace === 'max') return lastPosition;
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [position, stop] of paces.entries()) {
    if (stop === 'max') continue;
    const off = Math.abs(Math.log(stop / pace));
    if (off < distance) {
      nearest = position;
      distance = off;
    }
  }
  return nearest;
}

export function toPace(position: number): Pace {
  return paces[Math.min(lastPosition, Math.max(0, Math.round(position)))] ?? 'max';
}
