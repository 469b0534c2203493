import { words } from '../../../base/words.ts';
import { atEdge, type Finding } from '../finding.ts';
import type { Line } from '../plan.ts';
import type { Rule } from '../rule.ts';

/** An edge by which nothing ever arrives: all of it is lost, it weighs nothing, or its filter names no type that comes. */
export const deadEdge: Rule = ({ plan }) => {
  const types = new Set<string>();
  let open = false;
  for (const { lint, params } of plan.stops.values()) {
    const made = lint.creates?.(params);
    if (made === undefined) continue;
    for (const type of made.rates.keys()) types.add(type);
    open ||= !made.exact && made.rates.size === 0;
  }
  return plan.lines.flatMap((line): Finding[] => {
    if (line.params.loss === 1) return [found(line, 'all-lost', allLost)];
    if (weighsNothing(line)) return [found(line, 'no-share', noShare)];
    const wanted = line.params.filter?.types;
    if (wanted === undefined || wanted === null || open) return [];
    return wanted.some((type) => types.has(type)) ? [] : [found(line, 'no-match', noMatch)];
  });
};

function weighsNothing({ from, id, params, edge }: Line): boolean {
  if (edge.fromPort !== undefined || params.weight !== 0) return false;
  const shares = from.lint.shares?.(from.params, from.outs, '') ?? [];
  return shares[from.outs.findIndex((line) => line.id === id)] === 0;
}

type Said = Pick<Finding, 'mark' | 'message' | 'remedy'>;

const found = (line: Line, rule: string, said: Said): Finding => ({
  rule,
  gravity: 'warning',
  at: atEdge(line.id),
  ...said,
});

const allLost: Said = {
  mark: words('all is lost here', '全部丢失'),
  message: words(
    'Its loss is 1: nothing that sets out here arrives.',
    '丢失概率为 1：从这里发出的消息一条也到不了。',
  ),
  remedy: words('Lower the loss, or delete the edge.', '调低丢失概率，或删除这条连线。'),
};
const noShare: Said = {
  mark: words('nothing goes here', '不会走这里'),
  message: words('Its weight is 0: the router never chooses it.', '权重为 0：路由器从不选择它。'),
  remedy: words('Give it a weight above 0, or delete it.', '把权重设为大于 0，或删除这条连线。'),
};
const noMatch: Said = {
  mark: words('matches nothing', '没有匹配的消息'),
  message: words(
    'No source gives its events a type that this filter lets pass.',
    '没有任何事件源产生此过滤条件所允许的类型。',
  ),
  remedy: words(
    'Correct the types in the filter, or name the type at the source.',
    '改正过滤条件中的类型，或在事件源处填写类型。',
  ),
};
