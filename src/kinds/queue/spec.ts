import { words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A queue's parameters with all defaults filled in. */
export interface QueueParams {
  readonly discipline: 'fifo' | 'lifo' | 'priority' | 'random' | 'shortest';
  /** Most messages waiting; null: no limit. */
  readonly capacity: number | null;
  readonly overflow: 'reject' | 'dropOldest' | 'block';
  /** Seconds from entry; null: no limit. */
  readonly ttl: number | null;
  /** Null: unending. */
  readonly patience: DistributionSpec | null;
  readonly storage: 'memory' | 'durable';
}

export const spec: NodeSpec = {
  kind: 'queue',
  label: words('Queue', '队列'),
  summary: words('Keeps messages until a handler takes them.', '存放消息，直到处理器取走。'),
  fields: {
    capacity: {
      type: 'number',
      unit: 'messages',
      whole: true,
      min: 0,
      usual: [0, 100],
      label: words('Capacity', '容量'),
      help: words(
        'The most messages that may wait here; those being handled are not counted. With 0 it takes only what a free handler takes at once.',
        '最多允许多少条消息在此等待，正在处理的不计在内。设为 0 时，只接收空闲处理器能立即取走的消息。',
      ),
      default: null,
      nothing: words('no limit', '不限'),
      initial: 10,
    },
    discipline: {
      type: 'choice',
      label: words('Order', '次序'),
      help: words('Which waiting message is served next.', '接下来处理哪一条等待中的消息。'),
      default: 'fifo',
      options: [
        {
          value: 'fifo',
          label: words('First in, first out', '先进先出'),
          help: words('The one that has waited longest.', '等待最久的那一条。'),
        },
        {
          value: 'lifo',
          label: words('Last in, first out', '后进先出'),
          help: words('The one that came last.', '最后到达的那一条。'),
        },
        {
          value: 'priority',
          label: words('Priority', '按优先级'),
          help: words(
            'The most urgent one; among equals the one that has waited longest.',
            '最紧急的那一条；同样紧急时，取等待最久的。',
          ),
        },
        {
          value: 'shortest',
          label: words('Shortest first', '最短优先'),
          help: words(
            'The one that takes the least time to handle; among equals the one that has waited longest. Service times are drawn on entry, so all its handlers must have the same one.',
            '处理时间最短的那一条；同样短时，取等待最久的。处理时间在入队时抽取，因此它的各处理器必须设有相同的处理时间。',
          ),
        },
        {
          value: 'random',
          label: words('Random', '随机'),
          help: words('Any of those that wait, with equal chances.', '从等待的消息中随机取一条，机会均等。'),
        },
      ],
    },
    overflow: {
      type: 'choice',
      label: words('When full', '队满时'),
      help: words('What becomes of a message that finds the queue full.', '消息到达时队列已满，该怎么办。'),
      default: 'reject',
      options: [
        {
          value: 'reject',
          label: words('Reject', '拒收'),
          help: words(
            'The new message is turned away, and its producer is told.',
            '拒收新消息，并告知生产者。',
          ),
        },
        {
          value: 'dropOldest',
          label: words('Drop the oldest', '丢弃最旧'),
          help: words(
            'The message that has waited longest makes room for the new one.',
            '丢弃等待最久的消息，给新消息腾出位置。',
          ),
        },
        {
          value: 'block',
          label: words('Block', '阻塞'),
          help: words(
            'The producer is held until there is room: back-pressure.',
            '生产者停下来等待空位，这就是背压。',
          ),
        },
      ],
    },
    ttl: {
      type: 'number',
      unit: 'seconds',
      min: 0,
      usual: [0, 60],
      label: words('Time to live', '存活时间'),
      help: words(
        'How long after its entry a message that still waits expires. An event may have a time of its own: the earlier counts. Expired messages leave by the dead-letter port, or are lost.',
        '消息入队满这段时间还在等待，即过期。事件也可以自带存活时间，以先到者为准。过期的消息从死信端口离开；没有连接死信端口时丢失。',
      ),
      default: null,
      nothing: words('no limit', '不限'),
      initial: 10,
      advanced: true,
    },
    patience: {
      type: 'distribution',
      unit: 'seconds',
      label: words('Patience', '耐心'),
      help: words(
        'How long a message is willing to wait, drawn for each one when it begins to. After that it gives up and leaves; time in service does not count.',
        '消息愿意等待多久，开始等待时逐条抽取；超过后放弃等待，自行离开。处理所用的时间不算在内。',
      ),
      default: null,
      nothing: words('unending', '无限'),
      initial: { kind: 'exponential', mean: 5 },
      advanced: true,
    },
    storage: {
      type: 'choice',
      label: words('Storage', '存储'),
      help: words(
        'What is left of the waiting messages after a crash.',
        '崩溃之后，等待中的消息还剩下什么。',
      ),
      default: 'memory',
      advanced: true,
      options: [
        {
          value: 'memory',
          label: words('Memory', '内存型'),
          help: words('Nothing: a crash loses all that wait.', '什么都不剩：崩溃会丢失所有等待中的消息。'),
        },
        {
          value: 'durable',
          label: words('Durable', '持久化型'),
          help: words('All of them: they go on when it is up again.', '全部保留：恢复后继续处理。'),
        },
      ],
    },
  },
  roles: ['holds'],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: words('no handler takes from it', '没有处理器来取'),
  calls: false,
  answers: false,
  emitsByHand: false,
  outPorts: ['deadLetter'],
  joinsAfter: ['source', 'handler'],
  joinsBefore: [],
};
