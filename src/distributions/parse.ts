import { below, type Problem, problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type Words, words } from '../base/words.ts';
import { toObject } from './createDistribution.ts';
import type { DistributionKind, DistributionSpec, SpecOf } from './distribution.ts';
import { distributionSpecs } from './distributionSpecs.ts';
import { type Breach, largest, mostValues, type Parameter } from './form.ts';
import { fits, listRequirementOf, requirementOf } from './requirement.ts';

export interface DistributionOptions {
  /** A number of things is asked for: only distributions that give whole numbers >= 0. */
  readonly counts?: boolean;
}

/**
 * A distribution from anything at all, strictly as files have it: unknown kinds and fields, wrong types and ranges are
 * problems, each at its place below `path`. What is returned shares nothing with `value`.
 */
export function parseDistribution(
  value: unknown,
  path: string,
  options: DistributionOptions = {},
): Result<DistributionSpec> {
  const parsed = typeof value === 'number' ? parseNumber(value, path) : parseObject(value, path);
  if (parsed.ok && options.counts && !givesCounts(parsed.value)) {
    return failure(problem(path, words('must give whole numbers >= 0', '必须给出不小于 0 的整数')));
  }
  return parsed;
}

/** Whether every value that the distribution gives is a whole number >= 0. */
export function givesCounts(spec: DistributionSpec): boolean {
  const full = toObject(spec);
  const { counts } = distributionSpecs[full.kind];
  if (counts !== 'byValues') return counts === 'always';
  if (full.kind === 'deterministic') return Number.isInteger(full.value);
  return 'values' in full && full.values.every((value) => Number.isInteger(value));
}

const kinds = Object.keys(distributionSpecs).join(', ');

function parseNumber(value: number, path: string): Result<DistributionSpec> {
  const [parameter] = distributionSpecs.deterministic.parameters;
  if (parameter !== undefined && fits(value, parameter)) return success(value + 0);
  return failure(
    problem(path, value > largest ? tooLarge : words('must be a number >= 0', '必须是不小于 0 的数')),
  );
}

function parseObject(value: unknown, path: string): Result<DistributionSpec> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = words(
      'must be a distribution: a number, or an object with a kind',
      '必须是分布：一个数，或带 kind 的对象',
    );
    return failure(problem(path, message));
  }
  const given = value as { readonly kind?: unknown; readonly [name: string]: unknown };
  const kind = Object.hasOwn(given, 'kind') ? given.kind : undefined;
  if (!isKind(kind)) {
    return failure(problem(at(path, 'kind'), words(`must be one of ${kinds}`, `必须是以下之一：${kinds}`)));
  }
  const { parameters } = distributionSpecs[kind];
  const problems: Problem[] = [];
  const spec: Record<string, unknown> = { kind };
  for (const parameter of parameters) {
    const found = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (found === undefined && parameter.optional) continue;
    spec[parameter.name] = parseParameter(found, at(path, parameter.name), parameter, problems);
  }
  for (const name of Object.keys(given)) {
    if (name !== 'kind' && !parameters.some((parameter) => parameter.name === name)) {
      const known = parameters.map((parameter) => parameter.name).join(', ');
      problems.push(
        problem(
          at(path, name),
          words(`is not known; ${kind} has ${known}`, `未知；${kind} 的字段有 ${known}`),
        ),
      );
    }
  }
  if (problems.length > 0) return failure(...problems);
  // Every parameter of the kind is there and as its description asks.
  const full = spec as unknown as SpecOf<DistributionKind>;
  const breach = breachOf(kind, full);
  return breach === null
    ? success(full)
    : failure(below(path, problem(breach.name, breach.message, breach.between)));
}

function breachOf<K extends DistributionKind>(kind: K, spec: SpecOf<K>): Breach | null {
  return distributionSpecs[kind].relation?.(spec) ?? null;
}

/** The number or list as required; else anything, with the problem noted. */
function parseParameter(found: unknown, path: string, parameter: Parameter, problems: Problem[]): unknown {
  if (!parameter.list) {
    if (typeof found === 'number' && fits(found, parameter)) return found + 0;
    problems.push(problem(path, refusalOf(found, parameter)));
    return found;
  }
  if (!Array.isArray(found) || found.length === 0) {
    problems.push(problem(path, refusalOf(found, parameter, listRequirementOf(parameter))));
    return found;
  }
  if (found.length > mostValues) {
    problems.push(
      problem(path, words(`must not have more than ${mostValues} numbers`, `不得多于 ${mostValues} 个数`)),
    );
    return found;
  }
  const list: number[] = [];
  for (const [i, item] of found.entries()) {
    if (typeof item !== 'number' || !fits(item, parameter)) {
      // The first says enough: a million of them would not say more.
      problems.push(problem(at(path, String(i)), refusalOf(item, parameter)));
      break;
    }
    list.push(item + 0);
  }
  return list;
}

const tooLarge = words('must not exceed 1e100', '不得超过 1e100');

function refusalOf(found: unknown, parameter: Parameter, requirement = requirementOf(parameter)): Words {
  if (found === undefined) {
    return words(`is missing: ${requirement.en}`, `缺失：${requirement['zh-CN']}`);
  }
  const exceeds = typeof found === 'number' && found > largest && parameter.max === undefined;
  return exceeds ? tooLarge : requirement;
}

function isKind(kind: unknown): kind is DistributionKind {
  return typeof kind === 'string' && Object.hasOwn(distributionSpecs, kind);
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
