import { type Problem, problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { isRequired, mustBeNumber, quote } from '../flow/messages.ts';
import { type Override, parseOverride } from '../flow/override.ts';
import { Problems } from '../flow/problems.ts';
import { readPlainNumber } from '../flow/readField.ts';
import { runFields } from '../flow/runFields.ts';

/** What the command line of `sim` asks for; what it leaves out is the file's. */
export interface Options {
  /** A path, relative to where the caller stands; `-` is standard input. */
  readonly file: string;
  readonly seed?: number;
  readonly until?: number;
  readonly warmUp?: number | 'auto';
  readonly replications: number;
  readonly overrides: readonly Override[];
}

const numbers = {
  '--seed': { key: 'seed', rule: { whole: true } },
  '--until': { key: 'until', rule: { above: runFields.until.above } },
  '--warm-up': { key: 'warmUp', rule: { min: runFields.warmUp.min } },
  '--replications': { key: 'replications', rule: { whole: true, min: 1, max: 1_000_000 } },
} as const;

type NumberName = keyof typeof numbers;

const names = [...Object.keys(numbers), '--set', '--help'];

export const usage = `Runs a flow and prints its result as JSON on standard output.

usage: npm run --silent sim -- FLOW.json [options]

  FLOW.json          an eddy-flow/1 file; - reads standard input
  --seed N           where the random numbers begin
  --until T          simulated seconds to run
  --warm-up T        simulated seconds left out of all figures but totals; auto: found from the data
  --replications R   so many runs, with the seeds N, N + 1, ..., and what they say together
  --set PATH=VALUE   as if the file said so: nodes.worker.params.servers=2 (any number of times)
  --help             this text
`;

/** Reads the arguments strictly; tells every problem at once. Null: help was asked for. */
export function parseOptions(args: readonly string[]): Result<Options | null> {
  if (args.includes('--help') || args.includes('-h')) return success(null);
  const problems: Problem[] = [];
  const files: string[] = [];
  const overrides: Override[] = [];
  const read: { -readonly [key in (typeof numbers)[NumberName]['key']]?: number } = {};
  const given = new Set<string>();
  let isAuto = false;
  for (const { name, value } of toPairs(args)) {
    if (name === null) files.push(value ?? '');
    else if (!names.includes(name)) problems.push(unknownOption(name));
    else if (value === null) problems.push(problem(name, words('needs a value', '缺少值')));
    else if (name === '--set') {
      const override = parseOverride(value);
      if (override.ok) overrides.push(override.value);
      else problems.push(...override.problems.map(({ message }) => problem(name, message)));
    } else if (given.has(name)) problems.push(problem(name, words('is given twice', '出现了两次')));
    else if (isNumberName(name)) {
      given.add(name);
      const number = readNumber(name, value);
      if (name === '--warm-up' && value === 'auto') isAuto = true;
      else if (number.ok) read[numbers[name].key] = number.value;
      else problems.push(...number.problems);
    }
  }
  const [file, ...others] = files;
  if (file === undefined || file === '') problems.push(problem('FLOW.json', isRequired));
  for (const other of others)
    problems.push(
      problem(
        '',
        words(
          `unexpected argument ${quote(other)}: the file is ${quote(file ?? '')}`,
          `多余的参数 ${quote(other)}：文件已是 ${quote(file ?? '')}`,
        ),
      ),
    );
  if (problems.length > 0 || file === undefined) return failure(...problems);
  return success({ replications: 1, ...read, ...(isAuto ? { warmUp: 'auto' } : {}), file, overrides });
}

interface Pair {
  /** Null: not an option but a file. */
  readonly name: string | null;
  /** Null: none is there. */
  readonly value: string | null;
}

/** Options as `--name value` or `--name=value`; what follows a bare `--` is no option. */
function toPairs(args: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (arg === '--') {
      for (const value of args.slice(index + 1)) pairs.push({ name: null, value });
      break;
    }
    const equals = arg.indexOf('=');
    if (!arg.startsWith('-') || arg === '-') pairs.push({ name: null, value: arg });
    else if (equals > 0) pairs.push({ name: arg.slice(0, equals), value: arg.slice(equals + 1) });
    else if (names.includes(arg) && args[index + 1]?.startsWith('--') === false)
      pairs.push({ name: arg, value: args[++index]! });
    else pairs.push({ name: arg, value: null });
  }
  return pairs;
}

function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(numbers, name);
}

/** Decimal, as in JSON or with a sign: no `0x`, no empty text, nothing that follows. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function readNumber(name: NumberName, text: string): Result<number> {
  const { rule } = numbers[name];
  if (!decimal.test(text)) return failure(problem(name, mustBeNumber(rule)));
  const problems = new Problems();
  return problems.toResult(readPlainNumber(rule, Number(text), name, problems));
}

function unknownOption(name: string): Problem {
  const known = names.join(', ');
  return problem(
    '',
    words(`unknown option ${quote(name)}; known: ${known}`, `未知选项 ${quote(name)}；可用：${known}`),
  );
}
