import { byCodeUnits, isRecord, own } from '../base/record.ts';
import type { Json } from './flow.ts';

/** Deeper than any file a person or a program writes for this format. */
const deepest = 100;

export function isJsonObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return isRecord(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Equal as files: keys in any order. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(own(a, key), own(b, key)))
  );
}

/**
 * A copy of what is JSON through and through: finite numbers, own keys, at most `deepest` levels.
 * Undefined where it is not. `__proto__` is no key here: nothing that was read may change what objects are.
 */
export function copyJson(value: unknown, depth = 0): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  if (depth >= deepest) return undefined;
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const item of value) {
      const copy = copyJson(item, depth + 1);
      if (copy === undefined) return undefined;
      list.push(copy);
    }
    return list;
  }
  if (!isRecord(value)) return undefined;
  const copies: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const copy = key === '__proto__' ? undefined : copyJson(value[key], depth + 1);
    if (copy === undefined) return undefined;
    copies[key] = copy;
  }
  return copies;
}

/** Its text, names in order: equal values have equal texts. */
export function canonicalText(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isJsonObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => byCodeUnits(a, b)))
      : inner,
  );
}
