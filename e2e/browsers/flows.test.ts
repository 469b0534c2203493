import { describe, expect, it } from 'vitest';
import type { Distribution, DistributionKind } from '../../src/distributions/distribution.ts';
import { distributionSpecs } from '../../src/distributions/distributionSpecs.ts';
import { edgeFields } from '../../src/flow/edgeSpec.ts';
import type { Field } from '../../src/flow/field.ts';
import type { Command, Flow } from '../../src/flow/flow.ts';
import { parseFlow } from '../../src/flow/parseFlow.ts';
import { unwrap } from '../../src/flow/testing/examples.ts';
import { specs } from '../../src/kinds/specs.ts';
import { Run } from '../../src/run/run.ts';
import { toResult } from '../../src/run/toResult.ts';
import { toTrace } from '../toTrace.ts';
import { flows as files } from './flows.ts';

const flows = files.map((file) => unwrap(parseFlow(file, specs)));
const runs = flows.map((flow) => {
  const run = new Run(flow);
  run.advance(flow.run.until ?? 0);
  return run;
});

/** The compiler names one that is missing. */
const verbs: Readonly<Record<Command['kind'], true>> = {
  set: true,
  add: true,
  remove: true,
  emit: true,
  pause: true,
  resume: true,
  crash: true,
  recover: true,
  resetFigures: true,
};

type Fields = Readonly<Record<string, Field>>;

/** All that these fields can be set to, by name: `queue.overflow = block`, `source.event.key.skew`. */
function* settable(fields: Fields, within: string): Generator<string> {
  for (const [name, field] of Object.entries(fields)) {
    const path = `${within}.${name}`;
    yield path;
    if (field.type === 'choice') for (const { value } of field.options) yield `${path} = ${value}`;
    if (field.type === 'record') yield* settable(field.fields, path);
    if (field.type === 'list') yield* settable({ '*': field.item }, path);
    if (field.type === 'byType') yield `${path}.byType`;
    if (field.type === 'number' && field.weighted === true) yield `${path}.values`;
    if (field.type === 'variant')
      for (const [tag, variant] of Object.entries(field.variants)) {
        yield `${path} = ${tag}`;
        yield* settable(variant.fields, `${path} = ${tag}`);
      }
  }
}

/** Of all that, what this value sets. */
function* setBy(value: unknown, field: Field, path: string): Generator<string> {
  if (value === undefined) return;
  yield path;
  if (typeof value === 'string') yield `${path} = ${value}`;
  if (typeof value !== 'object' || value === null) return;
  const inner = value as Readonly<Record<string, unknown>>;
  const variant = field.type === 'variant' ? String(inner[field.tag]) : '';
  const at = variant === '' ? path : `${path} = ${variant}`;
  if (variant !== '') yield at;
  const fields =
    field.type === 'record'
      ? field.fields
      : field.type === 'variant'
        ? (field.variants[variant]?.fields ?? {})
        : {};
  for (const [name, each] of Object.entries(fields)) yield* setBy(inner[name], each, `${at}.${name}`);
  if (field.type === 'list')
    for (const each of Object.values(inner)) yield* setBy(each, field.item, `${at}.*`);
  else for (const name of Object.keys(inner)) yield `${at}.${name}`;
}

function edgesFrom(flow: Flow, kind: string) {
  return Object.values(flow.edges).filter(({ from }) => flow.nodes[from]?.kind === kind);
}

function missing(wanted: Iterable<string>, used: Iterable<string>): string[] {
  const all = new Set(used);
  return [...wanted].filter((each) => !all.has(each));
}

describe('the flows that every browser must run alike', () => {
  it.each(runs.map((run) => [run.start.name, run] as const))(
    '%s: goes to its end, 100,000 events or more',
    (_, run) => {
      expect(run.problem).toBeNull();
      expect(run.now).toBe(run.start.run.until);
      expect(run.events).toBeGreaterThanOrEqual(100_000);
    },
  );

  it('use every distribution with each of its parameters', () => {
    const text = JSON.stringify(files);
    for (const { kind, parameters } of Object.values(distributionSpecs))
      for (const { name } of parameters)
        expect(text).toMatch(new RegExp(`\\{"kind":"${kind}",[^{}]*"${name}":`));
  });

  it.each(Object.values(specs))(
    'use the kind $kind with each of its fields, options and shapes',
    ({ kind, fields }) => {
      const nodes = flows.flatMap((flow) => Object.values(flow.nodes)).filter((node) => node.kind === kind);
      expect(nodes.length).toBeGreaterThan(0);
      const used = nodes.flatMap(({ params }) =>
        Object.entries(fields).flatMap(([name, field]) => [...setBy(params[name], field, `${kind}.${name}`)]),
      );
      // What is left out is used as well.
      for (const [name, field] of Object.entries(fields))
        if (field.type === 'choice') used.push(`${kind}.${name} = ${String(field.default)}`);
      expect(missing(settable(fields, kind), used)).toEqual([]);
    },
  );

  it.each(Object.values(specs))('use each field and port of the edges that leave a $kind', (spec) => {
    const own: Fields = spec.edgeFields ?? {};
    const edges = flows.flatMap((flow) => edgesFrom(flow, spec.kind));
    const used = edges.flatMap(({ params }) =>
      Object.entries(own).flatMap(([name, field]) => [...setBy(params[name], field, `edge.${name}`)]),
    );
    expect(missing(settable(own, 'edge'), used)).toEqual([]);
    expect(
      missing(
        spec.outPorts,
        edges.map(({ fromPort }) => fromPort ?? ''),
      ),
    ).toEqual([]);
  });

  it('use each field that all edges have', () => {
    const used = flows
      .flatMap((flow) => Object.values(flow.edges))
      .flatMap(({ params }) =>
        Object.entries(edgeFields).flatMap(([name, field]) => [
          ...setBy(params[name], field, `edge.${name}`),
        ]),
      );
    used.push(`edge.call = ${edgeFields.call.default}`);
    expect(missing(settable(edgeFields, 'edge'), used)).toEqual([]);
  });

  it('use every command of a journal', () => {
    expect(
      missing(
        Object.keys(verbs),
        flows.flatMap(({ journal }) => journal.map(({ command }) => command.kind)),
      ),
    ).toEqual([]);
  });

  it('bring about all that is counted: nothing that can befall a message stays away', () => {
    const counted = new Map<string, number>();
    for (const run of runs) {
      const { totals, nodes } = toResult(run, { until: run.now, wallSeconds: 0 });
      const all = [...Object.values(nodes).map(({ counts }) => counts), totals];
      for (const [name, count] of all.flatMap((counts) => Object.entries(counts)))
        counted.set(name, (counted.get(name) ?? 0) + count);
    }
    expect(counted.size).toBeGreaterThan(10);
    expect([...counted].filter(([, count]) => count === 0)).toEqual([]);
  });

  /** A kind of distribution draws something else, as long as the task lasts. */
  function withChanged<T>(kind: DistributionKind, change: (drawn: number) => number, task: () => T): T {
    const form: { create(spec: never): Distribution } = distributionSpecs[kind];
    const { create } = form;
    form.create = (spec) => {
      const exact = create(spec);
      const sample: Distribution['sample'] = (random) => change(exact.sample(random));
      return Object.create(exact, { sample: { value: sample } }) as Distribution;
    };
    try {
      return task();
    } finally {
      form.create = create;
    }
  }

  it('tell no change where there is none', () => {
    const same = withChanged(
      'gamma',
      (drawn) => drawn,
      () => toTrace(JSON.stringify(files[0])),
    );
    expect(same.hash).toBe(runs[0]?.simulation.hash);
  });

  it.each(Object.values(distributionSpecs))('tell a $kind that is off by one bit', ({ kind, counts }) => {
    const text = JSON.stringify(files[0]);
    let draws = 0;
    // The last bit of a number; of whole numbers one in a thousand.
    const off = (drawn: number) =>
      counts === 'always' ? drawn + (++draws % 1000 === 0 ? 1 : 0) : drawn * (1 + Number.EPSILON);
    expect(withChanged(kind, off, () => toTrace(text).hash)).not.toBe(runs[0]?.simulation.hash);
  });
});
