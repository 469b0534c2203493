import { words } from '../../base/words.ts';
import { eventFields } from '../../flow/eventFields.ts';
import type { RecordField } from '../../flow/field.ts';

/** Every key is kept by name for the whole run. */
const mostKeys = 1_000_000;

/** What the events of a source are, where a schedule or a hand does not say otherwise. */
export const event: RecordField = {
  type: 'record',
  label: words('Event', '事件内容'),
  help: words('What each event carries.', '每个事件携带的内容。'),
  default: {},
  advanced: true,
  notYet: ['ttl', 'payload', 'headers'],
  fields: {
    type: { ...eventFields.type, nothing: words('no type', '无类型') },
    key: {
      type: 'record',
      label: eventFields.key.label,
      help: words(
        'What an event is about, drawn at random from a fixed number of keys.',
        '事件所涉及的对象，从固定数目的键中随机抽取。',
      ),
      default: null,
      nothing: words('no key', '无键'),
      fields: {
        count: {
          type: 'number',
          unit: 'none',
          whole: true,
          min: 1,
          max: mostKeys,
          label: words('Number of keys', '键的个数'),
          help: words('How many different keys there are.', '共有多少个不同的键。'),
          initial: 10,
        },
        skew: {
          type: 'number',
          unit: 'none',
          min: 0,
          max: 100,
          usual: [0, 3],
          label: words('Skew', '偏斜度'),
          help: words(
            'How unequal the keys are (Zipf): 0 makes all equally frequent, 1 gives the i-th a share like 1/i.',
            '各个键的频率有多不均匀（齐普夫分布）：0 表示全部相同，1 表示第 i 个键的份额与 1/i 成正比。',
          ),
          default: 0,
        },
      },
    },
    priority: {
      type: 'number',
      unit: 'none',
      weighted: true,
      label: eventFields.priority.label,
      help: words(
        'The larger, the more urgent: one number for all events, or several with weights. Only queues with the order "Priority" look at it.',
        '数值越大越紧急：可以所有事件相同，也可以给出若干取值及其权重。只有次序设为“按优先级”的队列才会使用它。',
      ),
      default: 0,
    },
    size: {
      type: 'distribution',
      unit: 'bytes',
      label: words('Size', '大小'),
      help: words('How many bytes an event has.', '一个事件有多少字节。'),
      default: 0,
    },
  },
};
