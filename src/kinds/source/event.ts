import { words } from '../../base/words.ts';
import { eventFields } from '../../flow/eventFields.ts';
import type { RecordField } from '../../flow/field.ts';

/** What the events of a source are, where a schedule or a hand does not say otherwise. */
export const event: RecordField = {
  type: 'record',
  label: words('Event', '事件内容'),
  help: words('What each event carries.', '每个事件携带的内容。'),
  default: {},
  advanced: true,
  notYet: ['key', 'size', 'ttl', 'payload', 'headers'],
  fields: {
    type: { ...eventFields.type, nothing: words('no type', '无类型') },
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
  },
};
