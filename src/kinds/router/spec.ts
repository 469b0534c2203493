import { words } from '../../base/words.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

export type Policy = 'random' | 'roundRobin' | 'weightedRoundRobin' | 'leastLoaded' | 'powerOfTwo' | 'hash';

/** A router's parameters with all defaults filled in. */
export interface RouterParams {
  readonly policy: Policy;
}

export const spec: NodeSpec = {
  kind: 'router',
  label: words('Router', '路由器'),
  summary: words('Sends each message on to one of several.', '把每条消息转发给其中一个。'),
  fields: {
    policy: {
      type: 'choice',
      label: words('Policy', '策略'),
      help: words('To which of its edges a message is sent.', '消息发往哪一条出边。'),
      default: 'random',
      options: [
        {
          value: 'random',
          label: words('Random', '随机'),
          help: words(
            'Drawn for each message, in proportion to the weights of the edges.',
            '每条消息单独抽取，概率与连线的权重成正比。',
          ),
        },
        {
          value: 'roundRobin',
          label: words('Round robin', '轮询'),
          help: words('One after another, in turn.', '依次轮流。'),
        },
        {
          value: 'weightedRoundRobin',
          label: words('Weighted round robin', '加权轮询'),
          help: words(
            'In turn, but as often as the weights say, spread as evenly as can be.',
            '依次轮流，次数按权重分配，并尽量均匀错开。',
          ),
        },
        {
          value: 'leastLoaded',
          label: words('Least loaded', '最少负载'),
          help: words(
            'Where the fewest messages wait or are being handled; among equals the one unused longest.',
            '等待和处理中的消息最少的一处；相同时取最久未用的。',
          ),
        },
        {
          value: 'powerOfTwo',
          label: words('Power of two choices', '二选一'),
          help: words(
            'Two are drawn at random; the less loaded of them gets the message.',
            '随机抽取两处，发给其中负载较小的。',
          ),
        },
        {
          value: 'hash',
          label: words('Hash of the key', '按键哈希'),
          help: words(
            'Messages with the same key always take the same edge; those without a key a random one.',
            '键相同的消息总走同一条出边，没有键的随机选择。',
          ),
        },
      ],
    },
  },
  edgeFields: {
    weight: {
      type: 'number',
      unit: 'none',
      min: 0,
      usual: [0, 10],
      label: words('Weight', '权重'),
      help: words(
        'The share of this edge, beside the weights of the others. Used by the policies random and weighted round robin; with 0 nothing goes here.',
        '这条出边所占的份额，与其他出边的权重相比较。用于随机和加权轮询两种策略；为 0 时不会走这里。',
      ),
      default: 1,
    },
  },
  roles: [],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: words('leads nowhere', '没有去处'),
  calls: true,
  answers: false,
  emitsByHand: false,
  outPorts: [],
  joinsAfter: ['source'],
  joinsBefore: [],
};
