import type { Json } from '../flow/flow.ts';
import { canonicalText } from '../flow/json.ts';

/** A value as one line; null is an empty one. */
export function toJsonText(value: Json | undefined): string {
  return value === undefined || value === null ? '' : canonicalText(value);
}

/** What is no JSON is taken as the text that it is. */
export function fromJsonText(typed: string): Json {
  if (typed.trim() === '') return null;
  try {
    return JSON.parse(typed) as Json;
  } catch {
    return typed;
  }
}
