import { problem } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { DistributionKind } from '../distributions/distribution.ts';
import { distributionSpecs } from '../distributions/distributionSpecs.ts';
import type { DistributionForm } from '../distributions/form.ts';
import type { ByTypeField, Field } from './field.ts';
import type { Json, Params } from './flow.ts';
import { isJsonList, isJsonObject } from './json.ts';
import { quote } from './messages.ts';

/** The names along a dotted path: `nodes.worker.params.servers`. */
export type Path = readonly string[];

const distributionForms: Readonly<Record<string, Pick<DistributionForm<DistributionKind>, 'parameters'>>> =
  distributionSpecs;
const longestPath = 1000;
const index = /^(0|[1-9]\d{0,8})$/;

export function parsePath(text: string): Result<Path> {
  const names = text.length > longestPath ? [] : text.split('.');
  if (names.length > 0 && names.every((name) => name !== '' && name !== '__proto__')) return success(names);
  const shown = quote(text);
  return failure(
    problem(
      '',
      words(
        `${shown} is not a path such as nodes.worker.params.servers`,
        `${shown} 不是路径，路径形如 nodes.worker.params.servers`,
      ),
    ),
  );
}

/** What stands at a path; undefined where nothing does. Entries of lists go by their number, from 0. */
export function readPath(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const name of path) {
    if (isJsonList(at)) at = index.test(name) ? at[Number(name)] : undefined;
    else at = isJsonObject(at) ? own(at, name) : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/**
 * A copy with another value at a path, sharing all else. Objects that are missing on the way are made, from their
 * defaults where `field` describes the place; an entry of a list must be there, or be the next one. Undefined where
 * the path leads through text, a number or a gap.
 */
export function writePath(
  value: Json | undefined,
  path: Path,
  written: Json,
  field?: Field | undefined,
): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return written;
  const here = unfold(value, field, name);
  const inner = field === undefined ? undefined : innerField(field, here, name);
  if (isJsonList(here)) {
    if (!index.test(name) || Number(name) > here.length) return undefined;
    const item = writePath(here[Number(name)], rest, written, inner);
    return item === undefined ? undefined : here.toSpliced(Number(name), 1, item);
  }
  if (here !== undefined && !isJsonObject(here)) return undefined;
  const member = writePath(here === undefined ? undefined : own(here, name), rest, written, inner);
  if (member === undefined) return undefined;
  if (here === undefined) return { [name]: member };
  const kept = isKindOf(field, name) ? withKind(here, member) : here;
  return { ...kept, [name]: member };
}

/**
 * What is changed in part must be there in full: a default that was left out, a constant written as a number, one service
 * for all types where a type gets its own. A number in whose place a mix may stand gives way to it.
 */
function unfold(value: Json | undefined, field: Field | undefined, name: string): Json | undefined {
  const here = (value ?? field?.default ?? undefined) as Json | undefined;
  if (field?.type === 'list') return here ?? (index.test(name) ? [] : undefined);
  if (field?.type === 'number' && field.weighted === true && typeof here === 'number') return {};
  if (field?.type !== 'distribution' && field?.type !== 'byType') return here;
  const isForAll = !isJsonObject(here) || Object.hasOwn(here, 'kind');
  if (
    field.type === 'byType' &&
    isForAll &&
    here !== undefined &&
    (name === 'byType' || name === 'otherwise')
  )
    return { byType: {}, otherwise: here };
  return typeof here === 'number' ? { kind: 'deterministic', value: here } : here;
}

function isKindOf(field: Field | undefined, name: string): boolean {
  return name === 'kind' && (field?.type === 'distribution' || field?.type === 'byType');
}

/** A distribution of another kind: what the former had and this one has not goes with it. */
function withKind(here: Params, kind: Json): Params {
  const parametersOf = (of: Json | undefined) =>
    (typeof of === 'string' ? own(distributionForms, of) : undefined)?.parameters.map((each) => each.name);
  const [before, after] = [parametersOf(own(here, 'kind')), parametersOf(kind)];
  if (before === undefined || after === undefined) return here;
  return Object.fromEntries(
    Object.entries(here).filter(
      ([key]) => !before.some((each) => each === key) || after.some((each) => each === key),
    ),
  );
}

function innerField(field: Field, value: Json | undefined, name: string): Field | undefined {
  if (field.type === 'record') return own(field.fields, name);
  if (field.type === 'list') return field.item;
  if (field.type === 'byType') return partOfTypes(field, value, name);
  if (field.type === 'tuple') return Object.values(field.fields)[Number(name)];
  if (field.type !== 'variant' || !isJsonObject(value)) return undefined;
  const shape = own(value, field.tag);
  const variant = typeof shape === 'string' ? own(field.variants, shape) : undefined;
  return variant === undefined ? undefined : own(variant.fields, name);
}

/** The types that are told apart are the fields of a record made for them. */
function partOfTypes(field: ByTypeField, value: Json | undefined, name: string): Field | undefined {
  const byType = isJsonObject(value) ? own(value, 'byType') : undefined;
  if (!isJsonObject(byType)) return undefined;
  if (name === 'otherwise') return field.item;
  const fields = Object.fromEntries(Object.keys(byType).map((type) => [type, field.item]));
  return name === 'byType' ? { type: 'record', label: field.label, help: field.help, fields } : undefined;
}

/** A copy without what stands at a path; undefined where nothing stands there. */
export function removePath(value: Json, path: Path): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  if (isJsonList(value)) {
    const item = index.test(name) ? value[Number(name)] : undefined;
    if (item === undefined) return undefined;
    if (rest.length === 0) return value.toSpliced(Number(name), 1);
    const smaller = removePath(item, rest);
    return smaller === undefined ? undefined : value.toSpliced(Number(name), 1, smaller);
  }
  if (!isJsonObject(value)) return undefined;
  const member = own(value, name);
  if (member === undefined) return undefined;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  const smaller = removePath(member, rest);
  return smaller === undefined ? undefined : { ...value, [name]: smaller };
}
