import type { TimeWindow } from '../store/charting.ts';

/** Of the whole run, from 0 to `now`; null stands for it. */
export type Zoom = TimeWindow | null;

/** A stretch this share of the whole cannot be told apart any more. */
const narrowest = 1e-7;

/** The stretch between two instants, in either order; what was shown where they are one. */
export function between(a: number, b: number, now: number, before: Zoom): Zoom {
  const from = Math.max(0, Math.min(a, b));
  const to = Math.min(now, Math.max(a, b));
  return to - from > now * narrowest ? { from, to } : before;
}

/** Twice as near, or twice as far (`factor` 0.5 or 2), what is at `at` staying where it is. */
export function scaled(window: Zoom, now: number, at: number, factor: number): Zoom {
  const { from, to } = window ?? { from: 0, to: now };
  return kept({ from: at - (at - from) * factor, to: at + (to - at) * factor }, now, window);
}

/** Moved by a share of its width. The whole run cannot be moved. */
export function moved(window: Zoom, now: number, share: number): Zoom {
  if (window === null) return null;
  const width = window.to - window.from;
  const from = Math.max(0, Math.min(now - width, window.from + width * share));
  return { from, to: from + width };
}

function kept({ from, to }: TimeWindow, now: number, before: Zoom): Zoom {
  const width = to - from;
  if (width >= now) return null;
  if (width <= now * narrowest) return before;
  const begin = Math.max(0, Math.min(now - width, from));
  return { from: begin, to: begin + width };
}
