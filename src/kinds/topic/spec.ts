import { words } from '../../base/words.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A topic has nothing to set but the filters of its edges. */
export const spec: NodeSpec = {
  kind: 'topic',
  label: words('Topic', '主题'),
  summary: words(
    'Sends every subscriber a copy of each message: publish-subscribe.',
    '把每条消息复制给所有订阅者，即发布-订阅。',
  ),
  fields: {},
  edgeFields: {
    filter: {
      type: 'record',
      label: words('Filter', '过滤条件'),
      help: words(
        'Which messages this subscriber is sent. What does not match is not copied for it.',
        '这个订阅者接收哪些消息，不符合的不会为它复制。',
      ),
      default: {},
      fields: {
        types: {
          type: 'list',
          label: words('Event types', '事件类型'),
          help: words(
            'Only messages of these types pass. With an empty list nothing passes.',
            '只有这些类型的消息可以通过；列表为空时什么都不通过。',
          ),
          default: null,
          nothing: words('all types', '所有类型'),
          initial: [],
          item: {
            type: 'text',
            label: words('Type', '类型'),
            help: words(
              'The type of an event, as its source names it.',
              '事件的类型，与事件源中的名称一致。',
            ),
            initial: '',
          },
        },
      },
    },
  },
  roles: [],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: words('nobody has subscribed', '没有订阅者'),
  calls: false,
  answers: false,
  emitsByHand: false,
  outPorts: [],
  joinsAfter: ['source'],
  joinsBefore: [],
};
