import type { Result } from '../base/result.ts';
import type { Field } from './field.ts';
import type { Json } from './flow.ts';
import { Problems } from './problems.ts';
import { readField } from './readField.ts';

/** One value as its field wants it, in the form files are written in. `path` names the place in problems. */
export function parseField(field: Field, value: unknown, path: string): Result<Json> {
  const problems = new Problems();
  return problems.toResult(readField(field, value, path, problems));
}
