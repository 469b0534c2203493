/** Ten stops a decade, as resistors have them: even to the ear of the hand, round to the eye. */
const decade = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8] as const;
const lowest = -5;
const highest = 6;

/** The paces that a person may choose, slowest first; simulated seconds a real second. */
export const paceStops: readonly number[] = [
  ...Array.from({ length: highest - lowest }, (_, at) =>
    decade.map((stop) => scaled(stop, lowest + at)),
  ).flat(),
  Number(`1e${highest}`),
];

function scaled(stop: number, power: number): number {
  return Number(`${stop}e${power}`);
}

/** The position of the stop nearest to a pace, by ratio. */
export function nearestStop(pace: number): number {
  let nearest = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [position, stop] of paceStops.entries()) {
    const off = Math.max(stop / pace, pace / stop);
    if (off < distance) {
      nearest = position;
      distance = off;
    }
  }
  return nearest;
}
