import { type Problem, problem } from '../../base/problem.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { words } from '../../base/words.ts';

export interface BenchOptions {
  /** Of each case. */
  readonly events: number;
  /** Leaves the browsers out. */
  readonly nodeOnly: boolean;
}

const [fewest, most] = [10_000, 1_000_000_000];

export const usage = `Measures the engine on this machine: in Node, and in a worker of the Chromium and the Firefox it has.

usage: npm run --silent bench [-- options]

  --events N    events of each case, from ${fewest} to ${most}; 10000000 unless told
  --node-only   leaves the browsers out
  --help        this text
`;

/** Null: help was asked for. */
export function parseBenchOptions(args: readonly string[]): Result<BenchOptions | null> {
  if (args.includes('--help') || args.includes('-h')) return success(null);
  const problems: Problem[] = [];
  let [events, nodeOnly] = [10_000_000, false];
  for (let index = 0; index < args.length; index++) {
    const [name = '', given] = args[index]!.split('=');
    if (name === '--node-only' && given === undefined) nodeOnly = true;
    else if (name === '--events') {
      const written = given ?? args[++index] ?? '';
      events = /^\d+$/.test(written) ? Number(written) : Number.NaN;
      if (!(events >= fewest && events <= most)) problems.push(problem(name, mustBeCount));
    } else problems.push(problem(name, isUnknown));
  }
  return problems.length === 0 ? success({ events, nodeOnly }) : failure(...problems);
}

const mustBeCount = words(
  `must be a whole number from ${fewest} to ${most}`,
  `必须是 ${fewest} 到 ${most} 之间的整数`,
);
const isUnknown = words(
  'unknown option; known: --events, --node-only, --help',
  '未知选项；可用：--events、--node-only、--help',
);
