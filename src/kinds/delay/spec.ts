import { words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A delay's parameters with all defaults filled in. */
export interface DelayParams {
  readonly time: DistributionSpec;
}

export const spec: NodeSpec = {
  kind: 'delay',
  label: words('Delay', '延时'),
  summary: words('Lets every message wait for a while, all at once.', '让每条消息停留一段时间，互不等待。'),
  fields: {
    time: {
      type: 'distribution',
      unit: 'seconds',
      label: words('Time', '时间'),
      help: words(
        'How long a message stays. It is drawn for each message, so a later one may overtake.',
        '消息停留多久。每条消息单独抽取，因此后到的可能先走。',
      ),
      default: 1,
    },
  },
  roles: [],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: null,
  calls: false,
  answers: false,
  emitsByHand: false,
  outPorts: [],
  joinsAfter: ['source'],
  joinsBefore: [],
};
