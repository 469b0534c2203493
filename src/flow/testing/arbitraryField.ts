import fc from 'fast-check';
import { assertNever } from '../../base/assert.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { distributionSpecs } from '../../distributions/distributionSpecs.ts';
import { givesCounts } from '../../distributions/parse.ts';
import type { DistributionField, Field, NumberField } from '../field.ts';
import type { Json, Params } from '../flow.ts';
import { isJsonList } from '../json.ts';
import type { Fields } from '../readField.ts';

/** Values of moderate size that a field allows: a run with them is short and does not drown. */
function arbitraryValue(field: Field): fc.Arbitrary<Json> {
  const some = arbitrarySome(field);
  return field.nothing === undefined ? some : fc.option(some, { nil: null, freq: 2 });
}

/** Parameters as a file may write them: what has a default is there or is left out. */
export function arbitraryParams(fields: Fields): fc.Arbitrary<Params> {
  const values = Object.entries(fields).map(([name, field]): [string, fc.Arbitrary<Json>] => [
    name,
    arbitraryValue(field),
  ]);
  const required = Object.keys(fields).filter((name) => fields[name]?.default === undefined);
  return fc
    .record(Object.fromEntries(values), { requiredKeys: required, noNullPrototype: true })
    .map((params) => params as Params);
}

function arbitrarySome(field: Field): fc.Arbitrary<Json> {
  switch (field.type) {
    case 'number':
      return field.weighted === true
        ? fc.oneof(arbitraryNumber(field), arbitraryWeighted(field))
        : arbitraryNumber(field);
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('a', 'b', 'c');
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value));
    case 'distribution':
      return arbitraryDistribution(field);
    case 'byType':
      return fc.oneof(arbitraryDistribution(field.item), arbitraryByType(field.item));
    case 'list':
      return fc.array(arbitraryValue(field.item), { minLength: field.minLength ?? 0, maxLength: 6 });
    case 'record':
      return arbitraryParams(field.fields);
    case 'tuple':
      return fc.tuple(...Object.values(field.fields).map(arbitraryValue));
    case 'json':
      return field.object === true
        ? fc.dictionary(fc.constantFrom('a', 'b'), fc.integer())
        : fc.constantFrom<Json>(1, 'a', [1], { a: { b: null } });
    case 'variant': {
      const shapes = Object.entries(field.variants).map(([shape, variant]) =>
        arbitraryParams(variant.fields).map((params) => ({ ...ordered(params), [field.tag]: shape })),
      );
      return fc.oneof(...shapes);
    }
    default:
      return assertNever(field);
  }
}

/** Points in the order of their instants, within their period. */
function ordered(params: Params): Params {
  const { points, repeatEvery } = params;
  if (!isJsonList(points)) return params;
  const row = points.flatMap((point) => (isJsonList(point) ? [point.map(Number)] : []));
  row.sort((a, b) => a[0]! - b[0]!);
  const last = row.at(-1)?.[0] ?? 0;
  const period = typeof repeatEvery === 'number' ? { repeatEvery: Math.max(repeatEvery, last) } : {};
  return { ...params, points: row, ...period };
}

function arbitraryNumber(field: NumberField): fc.Arbitrary<number> {
  const least = field.min ?? (field.above === undefined ? -3 : field.above + 0.125);
  const most = Math.min(field.max ?? Number.POSITIVE_INFINITY, field.usual?.[1] ?? least + 8, least + 20);
  if (field.whole === true) return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  return fc.oneof(fc.constantFrom(least, most), inSteps(least, most));
}

function arbitraryWeighted(field: NumberField): fc.Arbitrary<Json> {
  return fc
    .array(fc.tuple(arbitraryNumber(field), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4 })
    .map((pairs) => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) }));
}

function arbitraryDistribution(field: DistributionField): fc.Arbitrary<Json> {
  if (field.counts === true) {
    return fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 3 }).map((mean) => ({ kind: 'poisson', mean })),
      fc.constantFrom(...ofEveryKind.filter(givesCounts)).map(toJson),
    );
  }
  return fc.oneof(
    inSteps(0.25, 3),
    inSteps(0.25, 3).map((value) => ({ kind: 'deterministic', value })),
    inSteps(0.25, 3).map((mean) => ({ kind: 'exponential', mean })),
    fc.tuple(inSteps(0, 1), inSteps(1, 3)).map(([min, max]) => ({ kind: 'uniform', min, max })),
    fc.constantFrom(...ofEveryKind).map(toJson),
  );
}

function arbitraryByType(item: DistributionField): fc.Arbitrary<Json> {
  const one = arbitraryDistribution(item);
  return fc.record(
    { byType: fc.dictionary(fc.constantFrom('a', 'b', 'c'), one, { noNullPrototype: true }), otherwise: one },
    { noNullPrototype: true },
  );
}

const ofEveryKind: readonly DistributionSpec[] = Object.values(distributionSpecs).map((form) => form.default);

function toJson(spec: DistributionSpec): Json {
  return typeof spec === 'number' ? spec : { ...spec };
}

/** Sixteenths: exact, so that equal instants do happen. */
function inSteps(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: Math.ceil(min * 16), max: Math.floor(max * 16) })
    .map((sixteenths) => sixteenths / 16);
}
