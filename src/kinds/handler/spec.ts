import { words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A handler's parameters with all defaults filled in. */
export interface HandlerParams {
  readonly servers: number;
  readonly service: DistributionSpec | ServiceByType;
  readonly preemption: 'none' | 'resume';
  readonly failure: number;
  readonly retry: { readonly limit: number; readonly delay: DistributionSpec; readonly factor: number };
  readonly ack: 'afterHandling' | 'onDelivery';
  readonly emit: { readonly count: DistributionSpec };
}

export interface ServiceByType {
  readonly byType: Readonly<Record<string, DistributionSpec>>;
  readonly otherwise: DistributionSpec;
}

/** Each server has a place of its own in memory. */
const mostServers = 1_000_000;
const mostRetries = 1_000_000;

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
      label: words('Servers', '服务台数'),
      help: words('How many messages it can work on at the same time.', '同时可以处理多少条消息。'),
      default: 1,
    },
    service: {
      type: 'byType',
      label: words('Service time', '处理时间'),
      help: words(
        'How long a server works on one message. Waiting for calls to others is not part of it.',
        '处理一条消息所用的时间，不含等待调用其他处理器的时间。',
      ),
      item: {
        type: 'distribution',
        unit: 'seconds',
        label: words('Service time', '处理时间'),
        help: words('How long a server works on one such message.', '处理一条此类消息所用的时间。'),
      },
      default: { kind: 'exponential', mean: 1 },
    },
    failure: {
      type: 'number',
      unit: 'probability',
      min: 0,
      max: 1,
      usual: [0, 1],
      label: words('Failure', '失败概率'),
      help: words(
        'Probability that one handling fails. It shows at its end: the whole service time is spent.',
        '一次处理失败的概率。失败在处理结束时才显现，处理时间照样花掉。',
      ),
      default: 0,
    },
    retry: {
      type: 'record',
      label: words('Retries', '重试'),
      help: words(
        'A failed message is tried again after a while. Waiting for that it takes neither a server nor a place in the queue; then it goes to the back of its queue, or is called again.',
        '处理失败的消息过一段时间再试。等待期间既不占服务台，也不占队列的位置；之后回到原队列的末尾，或再次调用本处理器。',
      ),
      fields: {
        limit: {
          type: 'number',
          unit: 'none',
          whole: true,
          min: 0,
          max: mostRetries,
          usual: [0, 10],
          label: words('At most', '最多次数'),
          help: words(
            'Retries after the first attempt. When they are used up, the message is given up: it leaves by the dead-letter port of this handler, else by that of its queue, else it is lost.',
            '第一次之后最多再试几次。用完后放弃该消息：先走本处理器的死信端口，没有则走原队列的死信端口，都没有则丢失。',
          ),
          default: 0,
        },
        delay: {
          type: 'distribution',
          unit: 'seconds',
          label: words('Delay', '重试间隔'),
          help: words('How long a failed message waits for its next attempt.', '失败后要等多久才再试一次。'),
          default: 0,
        },
        factor: {
          type: 'number',
          unit: 'none',
          above: 0,
          usual: [1, 4],
          label: words('Backoff', '退避倍数'),
          help: words(
            'Each delay is the one before times this: with 2 they double, exponential backoff.',
            '每次间隔是上一次的多少倍：取 2 则逐次加倍，即指数退避。',
          ),
          default: 1,
        },
      },
      default: {},
      advanced: true,
    },
    preemption: {
      type: 'choice',
      label: words('Preemption', '抢占'),
      help: words(
        'Whether a more urgent message (of larger priority) may interrupt a less urgent one.',
        '更紧急（优先级更高）的消息能否打断正在处理的、不那么紧急的消息。',
      ),
      options: [
        {
          value: 'none',
          label: words('None', '不抢占'),
          help: words('What has begun is ended first.', '已经开始的先处理完。'),
        },
        {
          value: 'resume',
          label: words('Resume', '打断后继续'),
          help: words(
            'The least urgent message being handled is interrupted, waits again, and goes on later where it stopped.',
            '打断正在处理的消息中最不紧急的一条；它重新等待，之后从中断处继续。',
          ),
        },
      ],
      default: 'none',
      advanced: true,
    },
    ack: {
      type: 'choice',
      label: words('Acknowledge', '确认时机'),
      help: words(
        'When the queue forgets a message it has handed over. It matters when this handler crashes.',
        '队列何时把已交出的消息视为完成。处理器崩溃时才看得出差别。',
      ),
      options: [
        {
          value: 'afterHandling',
          label: words('After handling', '处理完成后'),
          help: words(
            'In a crash unfinished messages return to their queue: at least once.',
            '崩溃时，未处理完的消息回到队列：至少一次。',
          ),
        },
        {
          value: 'onDelivery',
          label: words('On delivery', '投递时'),
          help: words(
            'In a crash unfinished messages are lost: at most once.',
            '崩溃时，未处理完的消息丢失：至多一次。',
          ),
        },
      ],
      default: 'afterHandling',
      advanced: true,
    },
    emit: {
      type: 'record',
      label: words('Follow-up events', '后续事件'),
      help: words('What a handled message leads to.', '一条消息处理成功后产生什么。'),
      fields: {
        count: {
          type: 'distribution',
          unit: 'none',
          counts: true,
          label: words('On each edge', '每条出边'),
          help: words(
            'How many go out on each outgoing edge when a handling has succeeded. 1 passes the message on, 0 ends it here.',
            '每次处理成功后，每条出边各发出几个。1 表示照常传递，0 表示到此结束。',
          ),
          default: 1,
        },
      },
      default: {},
      advanced: true,
    },
  },
  roles: ['serves'],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('gets nothing', '没有消息来源'),
  withoutOutput: null,
  calls: true,
  answers: true,
  emitsByHand: false,
  outPorts: ['deadLetter'],
  joinsAfter: ['queue'],
  joinsBefore: [],
};
