import { words } from '../../../base/words.ts';
import { atNode } from '../finding.ts';
import { reachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

/** Something leads to it, but nothing that any source sends. */
export const unreachable: Rule = ({ plan }) => {
  const reached = reachable(plan);
  return [...plan.stops.values()]
    .filter((stop) => !reached.has(stop) && stop.ins.length > 0)
    .map((stop) => ({
      rule: 'unreachable',
      gravity: 'warning',
      at: atNode(stop.id),
      mark: words('no event comes here', '没有事件能到这里'),
      message: words(
        'Edges lead here, but none of them from a source: no event can ever come.',
        '虽有连线通到这里，但源头都不是事件源：事件永远到不了。',
      ),
      remedy: words(
        'Connect a source to it, or to what leads to it.',
        '把一个事件源连到它，或连到它的上游。',
      ),
    }));
};
