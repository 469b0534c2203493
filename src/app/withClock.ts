import type { TimeUnit } from '../flow/flow.ts';
import { formatClock } from '../flow/timeUnit.ts';

/** Messages tell an instant in all its digits, as the command line needs them to go there; a page tells it as its clock does. */
export function withClock(line: string, unit: TimeUnit, unitWord: string): string {
  return line.replace(/t = (\d[\d.e+-]*) (?:s\b|秒)/g, (_, seconds: string) => {
    const clock = formatClock(Number(seconds), unit);
    return unit === 'ms' || unit === 'h' ? `t = ${clock} ${unitWord}` : `t = ${clock}`;
  });
}
