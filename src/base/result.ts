import type { Problem } from './problem.ts';

/** Outcome of anything that can fail on hostile or mistaken input: a value, or every problem found. Never thrown. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(...problems: Problem[]): Result<never> {
  return { ok: false, problems };
}
