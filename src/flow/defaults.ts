import { own } from '../base/record.ts';
import type { Field } from './field.ts';
import type { Json, Params } from './flow.ts';
import { isJsonObject } from './json.ts';
import type { NodeSpec } from './nodeSpec.ts';
import type { Fields } from './readField.ts';

/**
 * Parameters with every default filled in, at every depth. They must be valid; `T` is what the kind's own spec says
 * that its fields then are.
 */
export function resolveParams<T>(spec: Pick<NodeSpec, 'fields'>, params: Params): T {
  return fill(spec.fields, params) as T;
}

/** What a field begins with on the page when it is wanted: its default, or the least that is valid. */
export function initialValue(field: Field): Json {
  const given = field.default ?? field.initial;
  if (given !== undefined && given !== null) return given as Json;
  switch (field.type) {
    case 'number':
      return field.min ?? (field.above === undefined ? 0 : field.above + 1);
    case 'flag':
      return false;
    case 'text':
      return '';
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'distribution':
    case 'byType':
      return 1;
    case 'list':
      return Array.from({ length: field.minLength ?? 0 }, () => initialValue(field.item));
    case 'record':
      return initialParams(field.fields);
    case 'tuple':
      return Object.values(field.fields).map(initialValue);
    case 'json':
      return {};
    case 'variant':
      return initialShape(field, Object.keys(field.variants)[0] ?? '');
  }
}

/** The shape that a variant begins with when it is chosen. */
export function initialShape(field: Extract<Field, { type: 'variant' }>, shape: string): Json {
  return { [field.tag]: shape, ...initialParams(own(field.variants, shape)?.fields ?? {}) };
}

/** What a new node or record begins with: its required fields. */
export function initialParams(fields: Fields): Params {
  const required = Object.entries(fields).filter(([, field]) => field.default === undefined);
  return Object.fromEntries(required.map(([name, field]) => [name, initialValue(field)]));
}

function fill(fields: Fields, params: Params): { [key: string]: Json } {
  const filled: { [key: string]: Json } = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(params, name) ? params[name] : (field.default as Json | undefined);
    if (value !== undefined) filled[name] = fillField(field, value);
  }
  return filled;
}

function fillField(field: Field, value: Json): Json {
  if (field.type === 'record' && isJsonObject(value)) return fill(field.fields, value);
  if (field.type === 'list' && Array.isArray(value)) {
    return value.map((item: Json) => fillField(field.item, item));
  }
  if (field.type === 'variant' && isJsonObject(value)) {
    const shape = own(value, field.tag);
    const variant = typeof shape === 'string' ? own(field.variants, shape) : undefined;
    return { [field.tag]: shape ?? null, ...fill(variant?.fields ?? {}, value) };
  }
  return value;
}
