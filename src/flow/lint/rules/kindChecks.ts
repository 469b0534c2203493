import type { Rule } from '../rule.ts';

/** What each kind says of its own. */
export const kindChecks: Rule = ({ plan }) =>
  [...plan.stops.values()].flatMap((stop) => stop.lint.check?.(stop, plan) ?? []);
