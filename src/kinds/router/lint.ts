import type { Params } from '../../flow/flow.ts';
import type { KindLint } from '../../flow/lint/kindLint.ts';
import type { Line } from '../../flow/lint/plan.ts';
import type { RouterParams } from './spec.ts';

export const lint: KindLint = {
  /** By load or by key the settings do not tell. */
  shares(params: Params, outs: readonly Line[]): readonly (number | null)[] {
    const { policy } = params as unknown as RouterParams;
    if (outs.length === 1) return [1];
    const even = outs.map(() => 1 / outs.length);
    if (policy === 'roundRobin') return even;
    if (policy !== 'random' && policy !== 'weightedRoundRobin') return outs.map(() => null);
    let total = 0;
    for (const { params: edge } of outs) total += edge.weight ?? 1;
    return total === 0 ? even : outs.map(({ params: edge }) => (edge.weight ?? 1) / total);
  },
};
