import { describe, expect, it } from 'vitest';
import { spec as handler } from '../kinds/handler/spec.ts';
import { spec as queue } from '../kinds/queue/spec.ts';
import { type SourceParams, spec as source } from '../kinds/source/spec.ts';
import { specs } from '../kinds/specs.ts';
import { initialParams, initialShape, initialValue, resolveParams } from './defaults.ts';
import { edgeFields } from './edgeSpec.ts';
import { eventByHand } from './eventFields.ts';
import type { Field } from './field.ts';
import { parseField } from './parseField.ts';
import type { Fields } from './readField.ts';
import { runFields } from './runFields.ts';

/** A field and all fields within it. */
function withInner(name: string, field: Field): [string, Field][] {
  const inner = (fields: Fields) =>
    Object.entries(fields).flatMap(([key, each]) => withInner(`${name}.${key}`, each));
  if (field.type === 'record') return [[name, field], ...inner(field.fields)];
  if (field.type === 'list') return [[name, field], ...withInner(`${name}.0`, field.item)];
  if (field.type !== 'variant') return [[name, field]];
  return [[name, field], ...Object.values(field.variants).flatMap((variant) => inner(variant.fields))];
}

const roots: [string, Field][] = [
  ...Object.values(specs).flatMap((spec) =>
    Object.entries<Field>(spec.fields).map(([name, field]): [string, Field] => [
      `${spec.kind}.${name}`,
      field,
    ]),
  ),
  ...Object.entries<Field>(edgeFields),
  ...Object.entries<Field>(runFields),
  ['event', eventByHand],
];
const all = roots.flatMap(([name, field]) => withInner(name, field));

describe('defaults', () => {
  it.each(all)('%s: default and first value are valid', (name, field) => {
    if (field.default !== undefined) expect(parseField(field, field.default, name).ok).toBe(true);
    expect(parseField(field, initialValue(field), name)).toMatchObject({ ok: true });
    if (field.type !== 'variant') return;
    for (const shape of Object.keys(field.variants)) {
      expect(parseField(field, initialShape(field, shape), name)).toMatchObject({ ok: true });
    }
  });

  it('are filled in at every depth', () => {
    expect(resolveParams(queue, {})).toEqual({
      capacity: null,
      discipline: 'fifo',
      overflow: 'reject',
      patience: null,
      storage: 'memory',
      ttl: null,
    });
    expect(resolveParams(handler, { servers: 2 })).toEqual({
      servers: 2,
      service: { kind: 'exponential', mean: 1 },
      failure: 0,
      retry: { limit: 0, delay: 0, factor: 1 },
      preemption: 'none',
      ack: 'afterHandling',
      emit: { count: 1 },
    });
    const params = resolveParams<SourceParams>(source, {
      arrivals: { process: 'schedule', events: [{ at: 1 }] },
      event: { priority: { values: [1] } },
    });
    expect(params).toEqual({
      arrivals: {
        process: 'schedule',
        events: [{ at: 1, type: null, key: null, priority: null, payload: null, headers: null }],
      },
      batch: 1,
      limit: null,
      callers: null,
      event: {
        type: null,
        key: null,
        priority: { values: [1] },
        size: 0,
        ttl: null,
        payload: null,
        headers: null,
      },
    });
    expect(resolveParams(source, { arrivals: { process: 'closed', population: 2, think: 1 } })).toMatchObject(
      {
        arrivals: { process: 'closed', population: 2, think: 1 },
      },
    );
  });

  it('are left out again by reading', () => {
    for (const spec of Object.values(specs)) {
      const full = resolveParams<Record<string, never>>(spec, initialParams(spec.fields));
      for (const [name, field] of Object.entries<Field>(spec.fields)) {
        const read = parseField(field, full[name], name);
        expect(read).toEqual({ ok: true, value: field.default ?? initialParams(spec.fields)[name] ?? null });
      }
    }
  });
});
