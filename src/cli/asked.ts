import { type Problem, problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow, RunSettings } from '../flow/flow.ts';
import { parseOverridden } from '../flow/override.ts';
import { readFileText } from '../flow/parseFlow.ts';
import { checkRun } from '../flow/runFields.ts';
import { specs } from '../kinds/specs.ts';
import type { Options } from './options.ts';

/** A flow as it is to run, and for how long. */
export interface Asked {
  readonly flow: Flow;
  readonly until: number;
}

/**
 * The flow of a file under the options: what all of `--set` say first, then the seed, the end and the warm-up. Problems begin
 * with their place, as in the file; where it is the whole file, with its name. Behind them stands the option they come from.
 */
export function toAsked(text: string, name: string, options: Options): Result<Asked> {
  const read = readFileText(text);
  if (!read.ok) return failure(...read.problems.map(({ message }) => problem(name, message)));
  const parsed = parseOverridden(read.value, name, options.overrides, specs);
  if (!parsed.ok) return parsed;
  const { run } = parsed.value;
  const { seed = run.seed, until = run.until, warmUp = run.warmUp } = options;
  if (until === null)
    return failure(
      problem(
        'run.until',
        words('is required: here, or as --until T', '不能缺少：可写在文件中，或用 --until T 给出'),
      ),
    );
  const tooSoon = endsTooSoon({ seed, until, warmUp }, options);
  if (tooSoon.length > 0) return failure(...tooSoon);
  if (!Number.isSafeInteger(seed + options.replications - 1))
    return failure(
      problem('--replications', words('leads to a seed too large to be exact', '会使种子过大，无法精确表示')),
    );
  return success({ flow: { ...parsed.value, run: { seed, until, warmUp } }, until });
}

/** Told of what the caller has given: else of the file. */
function endsTooSoon(run: RunSettings, options: Options): readonly Problem[] {
  const of = options.until === undefined && options.warmUp !== undefined ? 'warmUp' : 'until';
  const option = { until: '--until', warmUp: '--warm-up' }[of];
  return checkRun(run, of).map((each) => (options[of] === undefined ? each : problem(option, each.message)));
}
