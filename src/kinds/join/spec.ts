import { words } from '../../base/words.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

/** A join's parameters with all defaults filled in. */
export interface JoinParams {
  /** Null: as many as edges lead to it. */
  readonly count: number | null;
}

export const spec: NodeSpec = {
  kind: 'join',
  label: words('Join', '汇合'),
  summary: words(
    'Waits until all copies of an event have come, or as many as are needed, and lets one go on.',
    '等一个事件的各份副本到齐，或到够所需的份数，再放行其中一份。',
  ),
  fields: {
    count: {
      type: 'number',
      unit: 'messages',
      whole: true,
      min: 1,
      usual: [1, 8],
      label: words('Copies', '份数'),
      help: words(
        'How many copies of one event must come before it goes on. Those that come later are completed.',
        '同一事件要到齐多少份副本才放行；之后到的计为完成。',
      ),
      default: null,
      nothing: words('as many as edges lead here', '与入边数相同'),
      initial: 2,
    },
  },
  roles: [],
  takesInput: true,
  givesOutput: true,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: null,
  calls: false,
  answers: false,
  emitsByHand: false,
  outPorts: [],
  joinsAfter: ['handler'],
  joinsBefore: [],
};
