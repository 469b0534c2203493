const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const suffixes = ['', 'k', 'M', 'G', 'T'];

/** A count that fits a node: all its digits up to 99,999, then three of them with k, M, G. */
export function tellCount(count: number): string {
  if (!Number.isFinite(count)) return '∞';
  if (Math.abs(count) < 1e5) return whole.format(count);
  let value = count;
  let power = 0;
  while (Math.abs(value) >= 999.5 && power < suffixes.length - 1) {
    value /= 1000;
    power++;
  }
  return `${value.toPrecision(3)}${suffixes[power]}`;
}

/** A rate or a load in at most three digits that mean something. */
export function tellRate(rate: number): string {
  if (!Number.isFinite(rate)) return '∞';
  if (rate >= 1000) return tellCount(Math.round(rate));
  return String(Number(rate.toPrecision(3)));
}
