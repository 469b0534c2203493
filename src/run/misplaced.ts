import { type Problem, problem } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
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
  const tell = (has: Words, give: Words) =>
    problem(
      path,
      words(
        `says ${said}, but this run has ${has.en}: give ${give.en}, or leave it out`,
        `写的是 ${said}，但此运行${has['zh-CN']}：请写${give['zh-CN']}，或不写此项`,
      ),
    );
  if (already > said)
    return tell(
      words(`${told(already)} before the entry above`, `在上一条之前有 ${already} 个事件`),
      between(already, events),
    );
  if (!isThere)
    return tell(
      words(`more than ${events} events before t = ${at} s`, `在 t = ${at} 秒之前有超过 ${events} 个事件`),
      words('their number', '实际个数'),
    );
  const has = words(`${told(before)} before t = ${at} s`, `在 t = ${at} 秒之前有 ${before} 个事件`);
  if (atThisInstant === 0) return tell(has, between(before, before));
  return tell(
    words(`${has.en} and ${atThisInstant} at it`, `${has['zh-CN']}、在该时刻有 ${atThisInstant} 个`),
    between(before, events),
  );
}

function between(least: number, most: number): Words {
  if (least === most) return words(`${least}`, ` ${least}`);
  return words(`${least} to ${most}`, ` ${least} 到 ${most}`);
}

function told(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}
