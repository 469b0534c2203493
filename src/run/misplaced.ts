import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Simulation } from '../engine/simulation.ts';

/** Events served, at most, to find out how many there are up to the instant of an entry that does not fit. */
const mostCounted = 1e6;

/**
 * J10. An entry of the journal that says another number of events than there are at its instant. Goes on to that instant,
 * so as to say how many would be right.
 */
export function misplaced(simulation: Simulation, at: number, said: number, path: string): Problem {
  const already = simulation.now === at ? simulation.counters.events : 0;
  const isThere = simulation.run(at, mostCounted) === 'reached';
  if (simulation.problem !== null) return simulation.problem;
  const { events, atThisInstant } = simulation.counters;
  const before = events - atThisInstant;
  const tell = (has: string, give: string, zhHas: string, zhGive: string) =>
    problem(
      path,
      words(
        `says ${said}, but this run has ${has}: give ${give}, or leave it out`,
        `写的是 ${said}，但此运行${zhHas}个事件：请写 ${zhGive}，或不写此项`,
      ),
    );
  if (already > said)
    return tell(
      `${told(already)} before the entry above`,
      `${already}${events > already ? ` to ${events}` : ''}`,
      `在上一条之前有 ${already} `,
      `${already}${events > already ? ` 到 ${events}` : ''}`,
    );
  const till = `t = ${at} s`;
  const zhTill = `在 t = ${at} 秒之前有`;
  if (!isThere)
    return tell(
      `more than ${events} events before ${till}`,
      'their number',
      `${zhTill}超过 ${events} `,
      '实际个数',
    );
  if (atThisInstant === 0)
    return tell(`${told(before)} before ${till}`, `${before}`, `${zhTill} ${before} `, `${before}`);
  return tell(
    `${told(before)} before ${till} and ${atThisInstant} at it`,
    `${before} to ${events}`,
    `${zhTill} ${before} 个、在该时刻有 ${atThisInstant} `,
    `${before} 到 ${events}`,
  );
}

function told(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}
