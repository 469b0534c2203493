import { words } from '../../base/words.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A queue's parameters with all defaults filled in. */
export interface QueueParams {
  readonly discipline: 'fifo' | 'lifo' | 'priority';
  /** Most messages waiting; null: no limit. */
  readonly capacity: number | null;
  readonly overflow: 'reject' | 'dropOldest' | 'block';
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
      notYet: ['random', 'shortest'],
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
  },
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: words('no handler takes from it', '没有处理器来取'),
  calls: false,
  answers: false,
  emitsByHand: false,
  happenings: { arrived: 'stored', departed: 'dispatched', rejected: 'rejected', dropped: 'dropped' },
  outPorts: [],
  notYet: ['ttl', 'patience', 'storage'],
};
