import { describe, expect, it } from 'vitest';
import { own } from '../../base/record.ts';
import { specs } from '../../kinds/specs.ts';
import { edgeFields, fieldsOfEdge } from '../edgeSpec.ts';
import { eventFields } from '../eventFields.ts';
import type { Field } from '../field.ts';
import type { Json, Params } from '../flow.ts';
import type { NodeSpec, NodeSpecs } from '../nodeSpec.ts';
import { parseFlow } from '../parseFlow.ts';
import { runFields } from '../runFields.ts';
import { everything, unwrap } from './examples.ts';

const table: NodeSpecs = specs;
const flow = unwrap(parseFlow(everything(), specs));
const nodes = Object.values(flow.nodes);

/** Names of fields, those within fields too, that differ from their defaults somewhere. */
function used(fields: Readonly<Record<string, Field>>, params: Params, into: Set<string>, at = ''): void {
  for (const [name, value] of Object.entries(params)) {
    const field = own(fields, name);
    if (field === undefined) continue;
    into.add(at + name);
    usedWithin(field, value, into, `${at}${name}.`);
  }
}

function usedWithin(field: Field, value: Json, into: Set<string>, at: string): void {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (field.type === 'record' && isObject) used(field.fields, value as Params, into, at);
  else if (field.type === 'variant' && isObject) {
    const shape = (value as Params)[field.tag] as string;
    into.add(`${at}${shape}`);
    used(field.variants[shape]!.fields, value as Params, into, `${at}${shape}.`);
  } else if (field.type === 'list' && Array.isArray(value))
    for (const each of value) usedWithin(field.item, each, into, at);
}

function all(fields: Readonly<Record<string, Field>>, at = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [at + name, ...within(field, `${at}${name}.`)]);
}

function within(field: Field, at: string): string[] {
  if (field.type === 'record') return all(field.fields, at);
  if (field.type === 'variant')
    return Object.entries(field.variants).flatMap(([shape, { fields }]) => [
      at + shape,
      ...all(fields, `${at}${shape}.`),
    ]);
  return field.type === 'list' ? within(field.item, at) : [];
}

describe('the example of everything', () => {
  it.each(Object.values<NodeSpec>(table))('has every field of the kind $kind', ({ kind, fields }) => {
    const found = new Set<string>();
    const mine = nodes.filter((node) => node.kind === kind);
    expect(mine.length).toBeGreaterThan(0);
    for (const { params } of mine) used(fields, params, found);
    expect(all(fields).filter((name) => !found.has(name))).toEqual([]);
  });

  it('has every field of an edge, of a run, and the ports', () => {
    const found = new Set<string>();
    const wanted = new Set(Object.keys(edgeFields));
    for (const { from, to, params } of Object.values(flow.edges)) {
      const ends = [table[flow.nodes[from]!.kind]!, table[flow.nodes[to]!.kind]!] as const;
      used(fieldsOfEdge(...ends), params, found);
    }
    for (const { edgeFields: more = {} } of Object.values(table))
      for (const name of all(more)) wanted.add(name);
    expect([...wanted].filter((name) => !found.has(name))).toEqual([]);
    expect(Object.keys(everything().run).sort()).toEqual(Object.keys(runFields).sort());
    const ports = new Set(
      Object.values(flow.edges).map(({ from, fromPort }) => `${flow.nodes[from]!.kind}.${fromPort}`),
    );
    for (const { kind, outPorts } of Object.values(table))
      for (const port of outPorts) expect(ports).toContain(`${kind}.${port}`);
  });

  it('has every command, and every word of an event by hand', () => {
    const kinds = ['add', 'crash', 'emit', 'pause', 'recover', 'remove', 'resume', 'set'];
    expect([...new Set(flow.journal.map(({ command }) => command.kind))].sort()).toEqual(kinds);
    expect(flow.journal.some(({ afterEvents }) => afterEvents !== undefined)).toBe(true);
    const events = flow.journal.flatMap(({ command }) => (command.kind === 'emit' ? [command.event] : []));
    expect(Object.keys(events[0]!).sort()).toEqual(Object.keys(eventFields).sort());
  });
});
