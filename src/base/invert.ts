/**
 * The x in [low, high] where an increasing function passes 0, to the last places: regula falsi with Anderson and
 * Björck's weights, and a halving wherever it is slow. Takes the nearer end where the sign does not change.
 */
export function rootOf(increasing: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  let fa = increasing(a);
  let fb = increasing(b);
  if (!(fa < 0)) return a;
  if (!(fb > 0)) return b;
  let wa = fa;
  let wb = fb;
  for (let step = 0; step < 400; step++) {
    const middle = 0.5 * (a + b);
    let x = step % 3 === 2 ? middle : (a * wb - b * wa) / (wb - wa);
    if (!(x > a && x < b)) x = middle;
    if (!(x > a && x < b)) break;
    const f = increasing(x);
    if (f === 0) return x;
    if (f < 0) {
      wb = weighted(wb, f / fa);
      a = x;
      fa = f;
      wa = f;
      if (step % 3 === 2) wb = fb;
    } else {
      wa = weighted(wa, f / fb);
      b = x;
      fb = f;
      wb = f;
      if (step % 3 === 2) wa = fa;
    }
    const least = 4e-16 * Math.max(Math.abs(a), Math.abs(b));
    if (b - a <= least) break;
  }
  return fb < -fa ? b : a;
}

/** The weight of the end that stays, given how much smaller the other end's value became. */
function weighted(weight: number, ratio: number): number {
  return ratio < 1 ? weight * (1 - ratio) : weight * 0.5;
}

/** The smallest whole number in [low, high] for which a monotone condition holds; high where it holds for none below. */
export function firstWhole(holds: (k: number) => boolean, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}
