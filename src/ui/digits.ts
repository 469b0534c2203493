/** A figure's text in two parts: digits that its interval covers, and those that mean nothing yet. */
export interface Digits {
  readonly sure: string;
  readonly unsure: string;
}

/** The place of a number's leading digit: 2 for 345, -2 for 0.034. */
function leadingPlace(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
}

/**
 * A mean with half the width of its interval: a digit at place 10^k is sure where the half width is at most 10^k / 2,
 * so that rounding there cannot change it by more than one. Three significant digits at least, and one unsure digit
 * after the sure ones as far as four. Null: no interval, so no digit is sure.
 */
export function toDigits(value: number, halfWidth: number | null): Digits {
  if (value === 0 && halfWidth === 0) return { sure: '0', unsure: '' };
  const usual = Math.max(0, 2 - leadingPlace(value));
  if (halfWidth === null) return { sure: '', unsure: value.toFixed(Math.min(20, usual)) };
  const surePlace = halfWidth === 0 ? Number.NEGATIVE_INFINITY : Math.ceil(Math.log10(2 * halfWidth));
  const decimals = Math.min(20, Math.max(usual, Math.min(1 - surePlace, usual + 1)));
  const text = value.toFixed(decimals);
  const point = text.indexOf('.');
  const units = point === -1 ? text.length : point;
  let cut = 0;
  for (const [index, letter] of [...text].entries()) {
    const place = index < units ? units - 1 - index : units - index;
    if (letter >= '0' && letter <= '9' && place < surePlace) break;
    cut = index + 1;
  }
  return { sure: text.slice(0, cut), unsure: text.slice(cut) };
}

/** Half the width of an interval to two significant digits, or to one where it is so small that they would run on. */
export function toHalfWidthText(halfWidth: number): string {
  if (halfWidth === 0) return '0';
  const place = leadingPlace(halfWidth);
  if (place < -5) return halfWidth.toExponential(0);
  return halfWidth.toFixed(Math.max(0, place < -2 ? -place : 1 - place));
}
