import { words } from '../base/words.ts';
import type { DistributionSpec } from '../distributions/distribution.ts';
import type { NodeSpec } from './nodeSpec.ts';
import type { Fields } from './readField.ts';

/** An edge's parameters with all defaults filled in. */
export interface EdgeParams {
  readonly latency: DistributionSpec;
  /** Probabilities, drawn for each message. */
  readonly loss: number;
  readonly duplicate: number;
  /** Has a meaning on calls alone: see `mayCall`. */
  readonly call: 'wait' | 'handOver';
}

export const edgeFields = {
  latency: {
    type: 'distribution',
    unit: 'seconds',
    label: words('Latency', '传输延迟'),
    help: words(
      'How long a message is under way. It is drawn for each message, so a later one may overtake.',
      '消息在路上的时间。每条消息单独抽取，因此后发的可能先到。',
    ),
    default: 0,
  },
  loss: {
    type: 'number',
    unit: 'probability',
    min: 0,
    max: 1,
    usual: [0, 0.2],
    label: words('Loss', '丢失概率'),
    help: words(
      'The probability that a message gets lost on this edge. Nobody is told.',
      '一条消息在这条连线上丢失的概率，谁也不会得到通知。',
    ),
    default: 0,
    advanced: true,
  },
  duplicate: {
    type: 'number',
    unit: 'probability',
    min: 0,
    max: 1,
    usual: [0, 0.2],
    label: words('Duplication', '重复概率'),
    help: words(
      'The probability that what is not lost arrives a second time, with a latency of its own.',
      '未丢失的消息再送达一次的概率；第二份有自己的传输延迟。',
    ),
    default: 0,
    advanced: true,
  },
  call: {
    type: 'choice',
    label: words('Call', '调用方式'),
    help: words(
      'How long the caller is held. This makes the difference between calling a handler and handing work to it.',
      '调用方要被占用多久：是等对方处理完，还是交出去就走。',
    ),
    options: [
      {
        value: 'wait',
        label: words('Wait until handled', '等待处理完成'),
        help: words(
          'The caller is held until the handler has finished, with all calls that it makes in turn.',
          '调用方一直等到处理器处理完毕，包括它继续发出的调用。',
        ),
      },
      {
        value: 'handOver',
        label: words('Hand over', '交付即走'),
        help: words(
          'The caller is held until the handler has accepted the message, and then goes on.',
          '调用方只等到处理器接手这条消息，随后继续。',
        ),
      },
    ],
    default: 'wait',
  },
} as const satisfies Fields;

const { call: _, ...commonFields } = edgeFields;

/** Whether an edge from here to there is a synchronous call, and so has the field `call`. */
export function mayCall(from: NodeSpec, to: NodeSpec): boolean {
  return from.calls && to.answers;
}

/** The fields that an edge between these kinds has: those of all, of a call, and those the kind it leaves gives it. */
export function fieldsOfEdge(from: NodeSpec, to: NodeSpec): Fields {
  const fields = mayCall(from, to) ? edgeFields : commonFields;
  return from.edgeFields === undefined ? fields : { ...fields, ...from.edgeFields };
}
