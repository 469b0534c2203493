import { assertNever } from '../base/assert.ts';
import { below } from '../base/problem.ts';
import { isRecord, own, type UnknownRecord } from '../base/record.ts';
import { words } from '../base/words.ts';
import type { DistributionSpec } from '../distributions/distribution.ts';
import { largest } from '../distributions/form.ts';
import { parseDistribution } from '../distributions/parse.ts';
import type {
  ByTypeField,
  DistributionField,
  Field,
  JsonField,
  ListField,
  NumberField,
  NumberRule,
  TupleField,
  VariantField,
} from './field.ts';
import type { Json } from './flow.ts';
import { copyJson, sameJson } from './json.ts';
import {
  atMost,
  isRequired,
  isTooLarge,
  mustBeFlag,
  mustBeJson,
  mustBeList,
  mustBeNumber,
  mustBeObject,
  mustBeOneOf,
  mustBeText,
  unknownField,
} from './messages.ts';
import type { Problems } from './problems.ts';

export type Fields = Readonly<Record<string, Field>>;
type Shape = { [key: string]: Json };

const longestText = 10_000;
const longestList = 1_000_000;
const mostWeighted = 1000;

/** The value as its field wants it, in its one written form; undefined where a problem was told. */
export function readField(field: Field, value: unknown, path: string, problems: Problems): Json | undefined {
  if (value === null && field.nothing !== undefined) return null;
  switch (field.type) {
    case 'number':
      if (field.instead !== undefined && value === field.instead.value) return value as string;
      return readNumber(field, value, path, problems);
    case 'flag':
      return typeof value === 'boolean' ? value : problems.add(path, mustBeFlag);
    case 'text':
      return readText(value, path, problems);
    case 'choice': {
      const values = field.options.map((option) => option.value);
      if (typeof value === 'string' && values.includes(value)) return value;
      return problems.add(path, mustBeOneOf(values));
    }
    case 'distribution':
      return readDistribution(field, value, path, problems);
    case 'byType':
      return readByType(field, value, path, problems);
    case 'list':
      return readList(field, value, path, problems);
    case 'record':
      if (!isRecord(value)) return problems.add(path, mustBeObject);
      return readFields(field.fields, value, path, problems);
    case 'tuple':
      return readTuple(field, value, path, problems);
    case 'json':
      return readJson(field, value, path, problems);
    case 'variant':
      return readVariant(field, value, path, problems);
    default:
      return assertNever(field);
  }
}

/**
 * Each field by its description; what equals its default is left out of the answer, so that equal parameters are
 * equal values. Unknown and missing fields are problems.
 */
export function readFields(
  fields: Fields,
  value: UnknownRecord,
  path: string,
  problems: Problems,
  tag?: string,
): Shape {
  const read: Shape = {};
  for (const key of Object.keys(value)) {
    if (key === tag) continue;
    const at = path === '' ? key : `${path}.${key}`;
    const field = own(fields, key);
    if (field === undefined) {
      problems.add(at, unknownField(Object.keys(fields)));
      continue;
    }
    const one = readField(field, value[key], at, problems);
    if (one !== undefined && (field.default === undefined || !sameJson(one, field.default))) read[key] = one;
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.default !== undefined || Object.hasOwn(value, key)) continue;
    problems.add(path === '' ? key : `${path}.${key}`, isRequired);
  }
  return read;
}

/** No number may be so large that the engine's products overflow, whatever its own bounds. */
function isWithin(field: NumberRule, value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Math.abs(value) <= largest &&
    (field.whole !== true || Number.isSafeInteger(value)) &&
    (field.min === undefined || value >= field.min) &&
    (field.above === undefined || value > field.above) &&
    (field.max === undefined || value <= field.max)
  );
}

function readNumber(field: NumberField, value: unknown, path: string, problems: Problems): Json | undefined {
  if (field.weighted === true && isRecord(value)) return readWeighted(field, value, path, problems);
  return readPlainNumber(field, value, path, problems);
}

/** A number that keeps the rule. Adding zero turns -0 into 0: the two differ nowhere but in division. */
export function readPlainNumber(
  rule: NumberRule,
  value: unknown,
  path: string,
  problems: Problems,
): number | undefined {
  if (isWithin(rule, value)) return value + 0;
  if (rule.whole === true && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return problems.add(path, words('is too large to be exact', '过大，无法精确表示'));
  }
  const exceeds = typeof value === 'number' && value > largest && rule.max === undefined;
  return problems.add(path, exceeds ? isTooLarge : mustBeNumber(rule, value));
}

function readWeighted(
  field: NumberField,
  value: UnknownRecord,
  path: string,
  problems: Problems,
): Json | undefined {
  const before = problems.count;
  for (const key of Object.keys(value)) {
    if (key !== 'values' && key !== 'weights') {
      problems.add(`${path}.${key}`, unknownField(['values', 'weights']));
    }
  }
  const one: NumberField = { ...field, weighted: false };
  const weight: NumberField = { ...one, unit: 'none', whole: false, min: 0 };
  const values = readNumbers(one, own(value, 'values'), `${path}.values`, problems);
  const weights = readNumbers(weight, own(value, 'weights'), `${path}.weights`, problems);
  if (values === undefined || weights === undefined || problems.count > before) return undefined;
  const sum = weights.reduce((total, each) => total + each, 0);
  if (weights.length !== values.length) {
    return problems.add(
      `${path}.weights`,
      words(`must be as many as the values (${values.length})`, `个数必须与 values 相同（${values.length}）`),
    );
  }
  if (!(sum > 0 && Number.isFinite(sum))) {
    return problems.add(`${path}.weights`, words('must have a sum > 0', '总和必须 > 0'));
  }
  return { values, weights };
}

function readNumbers(
  field: NumberField,
  value: unknown,
  path: string,
  problems: Problems,
): readonly number[] | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  if (!Array.isArray(value)) return problems.add(path, mustBeList);
  if (value.length === 0) return problems.add(path, words('must not be empty', '不能为空'));
  if (value.length > mostWeighted) return problems.add(path, atMost(mostWeighted, words('entries', '条目')));
  const numbers: number[] = [];
  for (const [index, item] of value.entries()) {
    if (isWithin(field, item)) numbers.push(item + 0);
    else problems.add(`${path}.${index}`, mustBeNumber(field, item));
  }
  return numbers;
}

function readText(value: unknown, path: string, problems: Problems): string | undefined {
  if (typeof value !== 'string') return problems.add(path, mustBeText);
  if (value.length <= longestText) return value;
  return problems.add(
    path,
    words(`must be at most ${longestText} characters long`, `长度不能超过 ${longestText} 个字符`),
  );
}

function readDistribution(
  field: DistributionField,
  value: unknown,
  path: string,
  problems: Problems,
): Json | undefined {
  const parsed = parseDistribution(value, path, field.counts === true ? { counts: true } : {});
  if (!parsed.ok) return problems.addAll(parsed.problems);
  return shortest(parsed.value);
}

/** What has neither name is one distribution for all. */
function readByType(field: ByTypeField, value: unknown, path: string, problems: Problems): Json | undefined {
  if (!isRecord(value) || !['byType', 'otherwise'].some((name) => Object.hasOwn(value, name)))
    return readDistribution(field.item, value, path, problems);
  const before = problems.count;
  for (const key of Object.keys(value))
    if (key !== 'byType' && key !== 'otherwise')
      problems.add(`${path}.${key}`, unknownField(['byType', 'otherwise']));
  const byType = readTypes(field.item, own(value, 'byType'), `${path}.byType`, problems);
  const otherwise = Object.hasOwn(value, 'otherwise')
    ? readDistribution(field.item, value['otherwise'], `${path}.otherwise`, problems)
    : problems.add(`${path}.otherwise`, isRequired);
  if (byType === undefined || otherwise === undefined || problems.count > before) return undefined;
  return { byType, otherwise };
}

function readTypes(
  item: DistributionField,
  value: unknown,
  path: string,
  problems: Problems,
): Json | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const names = Object.keys(value);
  if (names.length > mostWeighted) return problems.add(path, atMost(mostWeighted, words('entries', '条目')));
  const read: Shape = {};
  for (const name of names) {
    if (name === '__proto__' || readText(name, path, problems) === undefined)
      return problems.add(path, mustBeJson);
    const one = readDistribution(item, value[name], `${path}.${name}`, problems);
    if (one !== undefined) read[name] = one;
  }
  return read;
}

/** A constant has two written forms; the number alone is the one that is kept. */
function shortest(spec: DistributionSpec): Json {
  if (typeof spec === 'number') return spec + 0;
  return spec.kind === 'deterministic' ? spec.value + 0 : { ...spec };
}

function readList(field: ListField, value: unknown, path: string, problems: Problems): Json | undefined {
  if (!Array.isArray(value)) return problems.add(path, mustBeList);
  if (value.length > longestList) return problems.add(path, atMost(longestList, words('entries', '条目')));
  const least = field.minLength ?? 0;
  if (value.length < least) {
    return problems.add(
      path,
      words(`must have at least ${least} ${least === 1 ? 'entry' : 'entries'}`, `至少要有 ${least} 个条目`),
    );
  }
  const items: Json[] = [];
  for (const [index, item] of value.entries()) {
    const read = readField(field.item, item, `${path}.${index}`, problems);
    if (read !== undefined) items.push(read);
  }
  return items;
}

function readTuple(field: TupleField, value: unknown, path: string, problems: Problems): Json | undefined {
  const fields = Object.entries(field.fields);
  if (!Array.isArray(value) || value.length !== fields.length) {
    const names = fields.map(([name]) => name).join(', ');
    return problems.add(path, words(`must be a list [${names}]`, `必须是列表 [${names}]`));
  }
  const items: Json[] = [];
  for (const [index, [, one]] of fields.entries()) {
    const read = readField(one, value[index], `${path}.${index}`, problems);
    if (read !== undefined) items.push(read);
  }
  return items;
}

function readJson(field: JsonField, value: unknown, path: string, problems: Problems): Json | undefined {
  if (field.object === true && !isRecord(value)) return problems.add(path, mustBeObject);
  return copyJson(value) ?? problems.add(path, mustBeJson);
}

function readVariant(
  field: VariantField,
  value: unknown,
  path: string,
  problems: Problems,
): Json | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const at = `${path}.${field.tag}`;
  const shape = own(value, field.tag);
  if (shape === undefined) return problems.add(at, isRequired);
  const variant = typeof shape === 'string' ? own(field.variants, shape) : undefined;
  if (typeof shape !== 'string' || variant === undefined) {
    return problems.add(at, mustBeOneOf(Object.keys(field.variants)));
  }
  const before = problems.count;
  const read = readFields(variant.fields, value, path, problems, field.tag);
  const wrong = problems.count > before ? null : (variant.relation?.(read) ?? null);
  if (wrong !== null) return problems.addAll([below(path, wrong)]);
  return { [field.tag]: shape, ...read };
}
