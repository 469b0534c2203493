import { words } from '../../../base/words.ts';
import { atNode } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A source that creates nothing, though by its settings it should. */
export const zeroRate: Rule = ({ plan }) =>
  [...plan.stops.values()]
    .filter(({ lint, params }) => lint.creates?.(params).idle === true)
    .map((stop) => ({
      rule: 'zero-rate',
      gravity: 'warning',
      at: atNode(stop.id),
      mark: words('creates nothing', '不产生事件'),
      message: words('By its settings it never creates an event.', '按目前的设置，它永远不会产生事件。'),
      remedy: words(
        'Set a rate, a population, a batch or a limit above 0, or choose “By hand”.',
        '把到达率、用户数、每批数量或总数上限设为大于 0，或改为“人工触发”。',
      ),
    }));
