import type { Json } from '../flow/flow.ts';
import { listOf } from './editing.ts';

type JsonRecord = { readonly [key: string]: Json };

/** What stands at a dotted place below a value; undefined where nothing does. Names may hold dots themselves. */
export function partAt(value: Json | undefined, tail: string): Json | undefined {
  if (tail === '' || value === undefined) return value;
  if (Array.isArray(value)) {
    const [index, rest] = headOf(tail);
    return partAt(listOf(value)[Number(index)], rest);
  }
  if (!isJsonRecord(value)) return undefined;
  const name = nameIn(value, tail);
  return name === undefined ? undefined : partAt(value[name], tail.slice(name.length + 1));
}

/**
 * What was typed, with what is held standing again at one place: where the two no longer have the same parts, the whole of
 * the last that both have.
 */
export function takenBack(typed: Json, held: Json | undefined, tail: string): Json | undefined {
  if (tail === '') return held;
  if (Array.isArray(typed) && Array.isArray(held)) {
    if (typed.length !== held.length) return held;
    const [index, rest] = headOf(tail);
    const items = listOf(typed);
    const item = takenBack(items[Number(index)] ?? null, listOf(held)[Number(index)], rest);
    return item === undefined ? held : items.toSpliced(Number(index), 1, item);
  }
  if (!isJsonRecord(typed) || !isJsonRecord(held)) return held;
  const name = nameIn(typed, tail);
  if (name === undefined) return held;
  const part = Object.hasOwn(held, name)
    ? takenBack(typed[name] ?? null, held[name], tail.slice(name.length + 1))
    : undefined;
  if (part !== undefined) return { ...typed, [name]: part };
  const { [name]: _, ...rest } = typed;
  return rest;
}

function isJsonRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headOf(tail: string): readonly [string, string] {
  const [head = ''] = tail.split('.', 1);
  return [head, tail.slice(head.length + 1)];
}

const nameIn = (record: JsonRecord, tail: string) =>
  Object.keys(record).find((name) => tail === name || tail.startsWith(`${name}.`));
