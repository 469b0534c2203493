import type { LevelFigures } from './result.ts';

/**
 * The interval of busy servers as one of utilization, the share of servers busy: of all there are, or of what it was where
 * servers were taken away at work. Null where busy servers have none.
 */
export function utilizationInterval(
  utilization: number | null,
  busy: Pick<LevelFigures, 'mean' | 'ci95'>,
): LevelFigures['ci95'] {
  if (busy.ci95 === null || utilization === null || !busy.mean) return null;
  const share = utilization / busy.mean;
  return [busy.ci95[0] * share, Math.min(Math.max(1, utilization), busy.ci95[1] * share)];
}
