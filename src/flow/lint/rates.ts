/** Messages a second by type, '' for those without. */
export type Rates = ReadonlyMap<string, number>;

/** What flows somewhere: so much at least, and no more where `exact`. */
export interface Stream {
  readonly rates: Rates;
  readonly exact: boolean;
}

export const noRates: Rates = new Map();
export const nothing: Stream = { rates: noRates, exact: true };
/** Not told by the settings. */
export const unknown: Stream = { rates: noRates, exact: false };

export function totalOf(rates: Rates): number {
  let total = 0;
  for (const rate of rates.values()) total += rate;
  return total;
}

export function scaled(rates: Rates, by: number): Rates {
  if (by === 1) return rates;
  return new Map([...rates].map(([type, rate]) => [type, rate * by]));
}

export function sumOf(streams: Iterable<Stream>): Stream {
  const rates = new Map<string, number>();
  let exact = true;
  for (const stream of streams) {
    exact &&= stream.exact;
    for (const [type, rate] of stream.rates) rates.set(type, (rates.get(type) ?? 0) + rate);
  }
  return { rates, exact };
}

/** Whether two are the same but for rounding. */
export function sameRates(a: Rates, b: Rates): boolean {
  for (const type of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(type) ?? 0, b.get(type) ?? 0];
    if (Math.abs(one - other) > 1e-10 * Math.max(one, other)) return false;
  }
  return true;
}
