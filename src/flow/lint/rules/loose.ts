import { words } from '../../../base/words.ts';
import { looseEnds } from '../../loose.ts';
import { atNode } from '../finding.ts';
import type { Rule } from '../rule.ts';

const noInput = words('Connect something to it, or delete it.', '把上游节点连到它，或者删除它。');
const noTaker = words('Connect it to a handler that takes from it.', '把它连到一个从中取消息的处理器。');
const noOutput = words('Connect it to where its events should go.', '把它连到事件要去的节点。');

/** A node that lacks an edge which its kind cannot do without. */
export const loose: Rule = ({ plan, specs }) =>
  [...looseEnds(plan.flow, specs)].map(([id, mark]) => {
    const stop = plan.stops.get(id);
    const lacksInput = stop?.ins.length === 0 && stop.spec.takesInput;
    const isQueue = stop?.stores !== null;
    return {
      rule: lacksInput ? 'no-input' : isQueue ? 'queue-without-handler' : 'no-output',
      gravity: 'warning',
      at: atNode(id),
      mark,
      message: lacksInput
        ? words('No edge leads here, so it never gets anything.', '没有连线通到这里，它永远收不到消息。')
        : isQueue
          ? words(
              'Nothing takes from this queue: what comes stays in it.',
              '没有处理器从这个队列取消息：进来的消息会一直留在里面。',
            )
          : words('No edge leaves it: what it sends ends here.', '没有出边：它发出的消息到此为止。'),
      remedy: lacksInput ? noInput : isQueue ? noTaker : noOutput,
    };
  });
