import type { KindLint } from '../../flow/lint/kindLint.ts';

export const lint: KindLint = {
  /** A whole copy on each edge whose filter lets the type pass. */
  shares: (_, outs, type) =>
    outs.map(({ params: { filter } }) => {
      const types = filter?.types ?? null;
      return types === null || (type !== '' && types.includes(type)) ? 1 : 0;
    }),
};
