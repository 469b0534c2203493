import { words } from '../base/words.ts';
import type { RecordField } from './field.ts';
import type { Fields } from './readField.ts';

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
    nothing: words('as the source says', '以事件源为准'),
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
    nothing: words('as the source says', '以事件源为准'),
  },
} as const satisfies Fields;

/** An event given by hand. */
export const eventByHand: RecordField = {
  type: 'record',
  label: words('Event', '事件'),
  help: words('The event to create now.', '此刻要产生的事件。'),
  fields: eventFields,
  default: {},
  notYet: ['key', 'size', 'ttl', 'payload', 'headers'],
};
