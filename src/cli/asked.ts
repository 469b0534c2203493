import { problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { overrideFlow } from '../flow/override.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import type { Options } from './options.ts';

/** A flow as it is to run, and for how long. */
export interface Asked {
  readonly flow: Flow;
  readonly until: number;
}

/** The flow of a file under the options: what `--set` says first, then the seed, the end and the warm-up. */
export function toAsked(text: string, options: Options): Result<Asked> {
  let parsed = parseFlowText(text, specs);
  for (const override of options.overrides)
    if (parsed.ok) parsed = overrideFlow(parsed.value, override, specs);
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
  if (until <= warmUp)
    return failure(
      problem(
        options.until === undefined ? 'run.until' : '--until',
        words(
          `must be > the warm-up: until is ${until}, warmUp ${warmUp}`,
          `必须大于预热时间：until 为 ${until}，warmUp 为 ${warmUp}`,
        ),
      ),
    );
  if (!Number.isSafeInteger(seed + options.replications - 1))
    return failure(
      problem('--replications', words('leads to a seed too large to be exact', '会使种子过大，无法精确表示')),
    );
  return success({ flow: { ...parsed.value, run: { seed, until, warmUp } }, until });
}
