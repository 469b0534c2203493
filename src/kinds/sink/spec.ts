import { words } from '../../base/words.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';

export const spec: NodeSpec = {
  kind: 'sink',
  label: words('Sink', '终点'),
  summary: words('Where messages come to their end.', '消息到此结束。'),
  fields: {},
  roles: ['ends'],
  takesInput: true,
  givesOutput: false,
  withoutInput: words('nothing comes in', '没有消息来源'),
  withoutOutput: null,
  calls: false,
  answers: false,
  emitsByHand: false,
  outPorts: [],
  joinsAfter: ['handler'],
  joinsBefore: [],
};
