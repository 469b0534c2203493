import { words } from '../base/words.ts';
import type { RecordField } from './field.ts';
import type { Fields } from './readField.ts';

const asTheSource = words('as the source says', '以事件源为准');

/** What one event may say of itself; what it leaves out comes from its source. */
export const eventFields = {
  type: {
    type: 'text',
    label: words('Type', '类型'),
    help: words(
      'What kind of event this is. Types have colours of their own, and figures can be told apart by them.',
      '事件属于哪一类。不同类型以不同颜色显示，指标也可按类型分开统计。',
    ),
    default: null,
    nothing: asTheSource,
  },
  key: {
    type: 'text',
    label: words('Key', '键'),
    help: words(
      'What the event is about: an order number, a user. What goes by keys keeps events of one key together.',
      '事件涉及的对象，例如订单号或用户。按键分发时，同一个键的事件始终去往同一处。',
    ),
    default: null,
    nothing: asTheSource,
  },
  priority: {
    type: 'number',
    unit: 'none',
    label: words('Priority', '优先级'),
    help: words(
      'The larger, the more urgent. Only queues with the order "Priority" look at it.',
      '数值越大越紧急。只有次序设为“按优先级”的队列才会使用它。',
    ),
    default: null,
    nothing: asTheSource,
  },
  payload: {
    type: 'json',
    label: words('Payload', '消息体'),
    help: words(
      'What the event says, as JSON. It is carried along and shown, and changes nothing by itself.',
      '事件的具体内容，写成 JSON。它随消息传递并显示出来，本身不影响运行结果。',
    ),
    default: null,
    nothing: asTheSource,
  },
  headers: {
    type: 'json',
    object: true,
    label: words('Headers', '消息头'),
    help: words(
      'Names with values beside the payload, as a JSON object: what brokers look at without reading the payload.',
      '消息体之外的名称和值，写成 JSON 对象：消息中间件无需读取消息体即可查看。',
    ),
    default: null,
    nothing: asTheSource,
  },
} as const satisfies Fields;

/** An event given by hand. */
export const eventByHand: RecordField = {
  type: 'record',
  label: words('Event', '事件'),
  help: words('The event to create now.', '此刻要产生的事件。'),
  fields: eventFields,
  default: {},
};
