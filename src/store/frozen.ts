/**
 * The value itself, while developing frozen through and through, so that whoever writes into a document instead of
 * making a new one is told at once. What is frozen already is not entered again: only what an edit made new is walked.
 */
export function frozen<T>(value: T): T {
  if (import.meta.env.DEV) freeze(value);
  return value;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
