import { type Problem, problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow, RunSettings } from '../flow/flow.ts';
import { overrideFlow } from '../flow/override.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { checkRun } from '../flow/runFields.ts';
import { specs } from '../kinds/specs.ts';
import type { Options } from './options.ts';

/** A flow as it is to run, and for how long. */
export interface Asked {
  readonly flow: Flow;
  readonly until: number;
}

/**
 * The flow of a file under the options: what `--set` says first, then the seed, the end and the warm-up. Problems begin
 * with their place, as in the file; where it is the whole file, with its name. Behind them stands the option they come from.
 */
export function toAsked(text: string, name: string, options: Options): Result<Asked> {
  const parsed = parseFlowText(text, specs);
  if (!parsed.ok)
    return failure(...parsed.problems.map((each) => (each.path === '' ? problem(name, each.message) : each)));
  const overridden = override(parsed.value, options);
  if (!overridden.ok) return overridden;
  const { run } = overridden.value;
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
  return success({ flow: { ...overridden.value, run: { seed, until, warmUp } }, until });
}

/** Told of what the caller has given: else of the file. */
function endsTooSoon(run: RunSettings, options: Options): readonly Problem[] {
  const of = options.until === undefined && options.warmUp !== undefined ? 'warmUp' : 'until';
  const option = { until: '--until', warmUp: '--warm-up' }[of];
  return checkRun(run, of).map((each) => (options[of] === undefined ? each : problem(option, each.message)));
}

/** Tells the problems of every `--set`: one that fails changes nothing for those behind it. */
function override(flow: Flow, { overrides }: Options): Result<Flow> {
  const problems: Problem[] = [];
  let overridden = flow;
  for (const each of overrides) {
    const result = overrideFlow(overridden, each, specs);
    if (result.ok) overridden = result.value;
    else problems.push(...result.problems.map((one) => problemOfSet(each.path, one)));
  }
  return problems.length === 0 ? success(overridden) : failure(...problems);
}

function problemOfSet(set: string, { path, message }: Problem): Problem {
  const from = path === set ? '--set' : `--set ${set}`;
  return problem(path, words(`${message.en} (${from})`, `${message['zh-CN']}（${from}）`));
}
