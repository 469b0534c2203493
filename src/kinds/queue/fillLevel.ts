/** How full a queue with a limit is. A queue without one is never more than `calm`. */
export type FillLevel = 'calm' | 'warning' | 'critical' | 'full';

export const warningShare = 0.6;
export const criticalShare = 0.85;

/** Share of its capacity that is taken; null where there is no limit to speak of (none, or 0: nothing ever waits). */
export function fillShare(length: number, capacity: number): number | null {
  return Number.isFinite(capacity) && capacity > 0 ? length / capacity : null;
}

export function fillLevel(length: number, capacity: number): FillLevel {
  const share = fillShare(length, capacity);
  if (share === null || share < warningShare) return 'calm';
  if (share < criticalShare) return 'warning';
  return share < 1 ? 'critical' : 'full';
}
