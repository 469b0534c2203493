import { problem } from '../base/problem.ts';
import { isRecord, own, type UnknownRecord } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { isRequired, mustBeObject, quote } from './messages.ts';

/** A step from the version it is filed under to the next one; it gets what passed for such a file, unchecked. */
export type Migration = (file: UnknownRecord) => UnknownRecord;

export const currentVersion = 1;

/** By the version that they start from. Once published a step never changes: old files and links must open forever. */
export const migrations: Readonly<Record<number, Migration>> = {};

/** A file of any version this one knows, brought to the current version; still unchecked but for its `format`. */
export function migrate(
  value: unknown,
  steps: Readonly<Record<number, Migration>> = migrations,
  current = currentVersion,
): Result<UnknownRecord> {
  const format = formatOf(current);
  if (!isRecord(value)) return failure(problem('', mustBeObject));
  const written = own(value, 'format');
  if (written === undefined) return failure(problem('format', isRequired));
  const version = typeof written === 'string' ? /^eddy-flow\/([1-9]\d{0,5})$/.exec(written)?.[1] : undefined;
  if (version === undefined) {
    return failure(problem('format', words(`must be "${format}"`, `必须是 "${format}"`)));
  }
  if (Number(version) > current) {
    const newer = quote(String(written));
    return failure(
      problem(
        'format',
        words(
          `${newer} was written by a newer Eddy; this one reads up to "${format}"`,
          `${newer} 由更新版本的 Eddy 写成，当前版本最高支持 "${format}"`,
        ),
      ),
    );
  }
  let file = value;
  for (let from = Number(version); from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) throw new Error(`no step leads on from version ${from}`);
    file = { ...step(file), format: formatOf(from + 1) };
  }
  return success(file);
}

function formatOf(version: number): string {
  return `eddy-flow/${version}`;
}
