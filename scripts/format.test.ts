import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distributionSpecs } from '../src/distributions/distributionSpecs.ts';
import { edgeFields } from '../src/flow/edgeSpec.ts';
import type { Field } from '../src/flow/field.ts';
import type { NodeSpec } from '../src/flow/nodeSpec.ts';
import { parseFlowText } from '../src/flow/parseFlow.ts';
import { runFields } from '../src/flow/runFields.ts';
import { specs } from '../src/kinds/specs.ts';

describe.each(['docs/format.md', 'docs/format.zh-CN.md'])('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('has an example that is a flow', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(text)!;
    expect(parseFlowText(example!, specs)).toMatchObject({ ok: true });
  });

  it('names every kind with its fields, every distribution, and the settings of a run', () => {
    for (const spec of Object.values<NodeSpec>(specs)) {
      const { kind, fields, edgeFields: ofEdges = {} } = spec;
      const row = text.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`));
      const told = kind === 'source' ? text : row;
      for (const name of namesIn({ ...fields, ...ofEdges })) expect(told, kind).toContain(name);
      for (const name of Object.keys(fields)) expect(row, kind).toContain(`\`${name}\``);
      expect(row).toBeDefined();
    }
    for (const name of namesIn(edgeFields)) expect(text).toContain(`\`${name}\``);
    for (const name of ['set', 'add', 'remove', 'emit', 'pause', 'resume', 'crash', 'recover'])
      expect(text).toContain(`\`${name}\``);
    for (const name of [...Object.keys(distributionSpecs), ...Object.keys(runFields)])
      expect(text).toContain(`\`${name}\``);
  });
});

/** Of all fields, those within fields and the options to choose from too. */
function namesIn(fields: Readonly<Record<string, Field>>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [name, ...namesWithin(field)]);
}

function namesWithin(field: Field): string[] {
  switch (field.type) {
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'record':
      return namesIn(field.fields);
    case 'variant':
      return Object.entries(field.variants).flatMap(([shape, { fields }]) => [shape, ...namesIn(fields)]);
    case 'list':
      return namesWithin(field.item);
    case 'byType':
      return ['byType', 'otherwise'];
    default:
      return [];
  }
}
