import { failure, type Result, success } from '../base/result.ts';
import type { Json, RunSettings } from './flow.ts';
import { parseField } from './parseField.ts';
import { checkRun, runFields } from './runFields.ts';

/** The settings of a run with one of them changed; problems are told of that one. `tell` writes a time, given in seconds. */
export function changeSetting(
  run: RunSettings,
  name: keyof RunSettings,
  value: Json,
  tell?: (seconds: number) => string,
): Result<RunSettings> {
  const parsed = parseField(runFields[name], value, `run.${name}`);
  if (!parsed.ok) return parsed;
  const changed: RunSettings = { ...run, [name]: parsed.value };
  const problems = name === 'seed' ? [] : checkRun(changed, name, tell);
  return problems.length === 0 ? success(changed) : failure(...problems);
}
