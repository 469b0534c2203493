import { words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A handler's parameters with all defaults filled in. */
export interface HandlerParams {
  readonly servers: number;
  readonly service: DistributionSpec;
}

/** Each server has a place of its own in memory. */
const mostServers = 1_000_000;

export const spec: NodeSpec = {
  kind: 'handler',
  label: words('Handler', '处理器'),
  summary: words('Takes messages and works on each for a while.', '取出消息，逐条处理一段时间。'),
  fields: {
    servers: {
      type: 'number',
      unit: 'servers',
      whole: true,
      min: 1,
      max: mostServers,
      usual: [1, 16],
      label: words('Servers', '并行数'),
      help: words('How many messages it can work on at the same time.', '同时可以处理多少条消息。'),
      default: 1,
    },
    service: {
      type: 'distribution',
      unit: 'seconds',
      label: words('Service time', '处理时间'),
      help: words(
        'How long a server works on one message. Waiting for calls to others is not part of it.',
        '处理一条消息所用的时间，不含等待调用其他处理器的时间。',
      ),
      default: { kind: 'exponential', mean: 1 },
      notYet: ['byType', 'otherwise'],
    },
  },
  takesInput: true,
  givesOutput: true,
  withoutInput: words('gets nothing', '没有消息来源'),
  withoutOutput: null,
  calls: true,
  answers: true,
  emitsByHand: false,
  happenings: { arrived: 'handling', completed: 'handled' },
  outPorts: [],
  notYet: ['preemption', 'failure', 'retry', 'ack', 'emit'],
};
