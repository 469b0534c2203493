import { words } from '../../base/words.ts';
import { eventFields } from '../../flow/eventFields.ts';
import type { RecordField } from '../../flow/field.ts';

/** The alphabet of drawn keys. */
const mostKeys = 1_000_000;

const none = { default: null, nothing: words('none', '无') };

const key: RecordField = {
  type: 'record',
  label: eventFields.key.label,
  help: words(
    'Each event gets one of so many keys, "k1", "k2" and so on: an order number, a user. What goes by keys keeps events of one key together.',
    '每个事件从若干个键（"k1"、"k2" 等）中取一个，例如订单号或用户。按键分发时，同一个键的事件始终去往同一处。',
  ),
  ...none,
  fields: {
    count: {
      type: 'number',
      unit: 'none',
      whole: true,
      min: 1,
      max: mostKeys,
      usual: [1, 100],
      label: words('Number of keys', '键的个数'),
      help: words('How many different keys there are.', '一共有多少个不同的键。'),
      initial: 10,
    },
    skew: {
      type: 'number',
      unit: 'none',
      min: 0,
      max: 100,
      usual: [0, 2],
      label: words('Skew', '倾斜度'),
      help: words(
        'How uneven they are: the k-th key is drawn in proportion to 1 / k^skew (Zipf). At 0 all are alike; at 1 a few are hot.',
        '键的不均匀程度：第 k 个键被抽中的概率与 1 / k^倾斜度 成正比（齐普夫定律）。取 0 时各键均等；取 1 时少数键成为热点。',
      ),
      default: 0,
    },
  },
};

/** What the events of a source are, where a schedule or a hand does not say otherwise. */
export const event: RecordField = {
  type: 'record',
  label: words('Event', '事件内容'),
  help: words('What each event carries.', '每个事件携带的内容。'),
  default: {},
  advanced: true,
  fields: {
    type: { ...eventFields.type, nothing: words('no type', '无类型') },
    key,
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
      help: words(
        'How large an event is, in bytes. It is carried along for what counts bytes; by itself it slows nothing down.',
        '事件的大小，以字节计。供按字节计量之处使用，本身不会拖慢任何环节。',
      ),
      default: 0,
    },
    ttl: {
      type: 'number',
      unit: 'seconds',
      min: 0,
      label: words('Time to live', '存活时间'),
      help: words(
        'Counted from the creation of the event. It then expires wherever it stands, but not while it is being handled or on its way.',
        '从事件产生起计算。到时无论停在何处都会过期；正在处理或在途的除外。',
      ),
      ...none,
      initial: 10,
    },
    payload: { ...eventFields.payload, ...none },
    headers: { ...eventFields.headers, ...none },
  },
};
