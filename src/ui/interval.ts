import { toHalfWidthText } from './digits.ts';

/** What lies about a mean: half its width where the mean stands in the middle, else the two ends. */
export type Interval = { readonly half: string } | { readonly ends: string };

/**
 * The interval about `mean`. Its halves are the same where neither differs by more than half of the last digit shown:
 * then one number tells both. What is skewed is told by its ends, for "7 ± 8" would reach below 0 where the interval does not.
 */
export function toInterval(mean: number, low: number, high: number): Interval {
  const half = (high - low) / 2;
  const told = toHalfWidthText(half);
  const lastDigit = half === 0 ? 0 : 10 ** -placesOf(told);
  // Rounding may leave a hair's breadth more.
  if (Math.abs(mean - (low + high) / 2) <= lastDigit * (0.5 + 1e-9)) return { half: told };
  return { ends: toEnds(low, high) };
}

/** Both ends to the places that half the width has. */
export function toEnds(low: number, high: number): string {
  const half = toHalfWidthText((high - low) / 2);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isWide = largest >= widest && high - low >= largest / 10;
  const places = Math.max(0, placesOf(half));
  const tell = isWide || half.includes('e') ? shortest : (value: number) => value.toFixed(places);
  return `${tell(low)} – ${tell(high)}`;
}

/** From here on two numbers with all their digits need more room than a column has. */
const widest = 1e5;

const shortest = (value: number) => (value === 0 ? '0' : value.toExponential(1).replace('e+', 'e'));

/** The power of ten of a number's last digit, with its sign turned: 1 for 8.2, 0 for 12, 9 for 3e-9. */
function placesOf(told: string): number {
  const [digits = '', exponent] = told.split('e');
  return (digits.split('.')[1]?.length ?? 0) - Number(exponent ?? 0);
}
