import type { Json } from '../../../flow/flow.ts';
import file from './vectors.json' with { type: 'json' };

/** What theory says of a model with such parameters; the notes in the file say what the names mean. */
export interface Vector {
  readonly model: string;
  readonly params: Json;
  readonly expected: Json;
}

export const vectors: readonly Vector[] = file.vectors as unknown as readonly Vector[];

/** In these lists each value comes with what it is a value at: the wait, the share, the instant. */
const askedAt: Readonly<Record<string, string>> = { waitTail: 't', waitQuantiles: 'q', meanNumber: 't' };

/** All that is expected, numbers or not, by its path: `L`, `stations.0.W`, `waitTail.1.probability`. */
export function valuesOf({ expected }: Vector): ReadonlyMap<string, Json> {
  return new Map(leavesOf(expected, []));
}

function* leavesOf(value: Json, path: readonly string[]): Generator<[string, Json]> {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  for (const [name, each] of parts) yield* leavesOf(each, [...path, name]);
  const [list, , name] = path;
  const isQuestion = path.length === 3 && Object.hasOwn(askedAt, list!) && askedAt[list!] === name;
  if (parts.length === 0 && !isQuestion) yield [path.join('.'), value];
}
