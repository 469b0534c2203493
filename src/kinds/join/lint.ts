import { words } from '../../base/words.ts';
import type { Params } from '../../flow/flow.ts';
import { atNode } from '../../flow/lint/finding.ts';
import type { KindLint } from '../../flow/lint/kindLint.ts';
import type { JoinParams } from './spec.ts';

const countOf = (params: Params, lines: number) => (params as unknown as JoinParams).count ?? lines;

export const lint: KindLint = {
  joins: countOf,
  check: ({ id, params, ins }) => {
    const count = countOf(params, ins.length);
    if (ins.length === 0 || count <= ins.length) return [];
    return [
      {
        rule: 'join-waits',
        gravity: 'hint',
        at: atNode(id),
        mark: words(`waits for ${count}`, `要等 ${count} 份`),
        message: words(
          `It waits for ${count} copies of each event, but only ${ins.length === 1 ? '1 edge leads' : `${ins.length} edges lead`} here: without duplicates nothing ever goes on.`,
          `每个事件要等 ${count} 份副本，而只有 ${ins.length} 条连线通到这里：若没有重复的消息，一条也不会放行。`,
        ),
        remedy: words('Lower “Copies”, or connect more branches.', '减少“份数”，或再连几条分支。'),
      },
    ];
  },
};
