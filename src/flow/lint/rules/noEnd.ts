import { words } from '../../../base/words.ts';
import { inRun } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** No end is set and some source never stops: fine to watch, but the run has no result of its own. */
export const noEnd: Rule = ({ plan }) => {
  if (plan.flow.run.until !== null) return [];
  const endless = [...plan.stops.values()].some(({ lint, params }) => {
    const made = lint.creates?.(params);
    return made !== undefined && !made.ends && !made.idle && (made.exact || made.rates.size > 0);
  });
  if (!endless) return [];
  return [
    {
      rule: 'no-end',
      gravity: 'hint',
      at: inRun,
      mark: words('no end', '没有终点'),
      message: words(
        'The run has no end: it goes on until you stop it, and two runs differ by when you did.',
        '运行没有终点：会一直进行到你停止为止，两次运行的长短也就不同。',
      ),
      remedy: words(
        'Set “Until” in the flow’s settings, or a limit at each source.',
        '在流程设置中填写“运行到”，或给每个事件源设总数上限。',
      ),
    },
  ];
};
