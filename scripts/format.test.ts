import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distributionSpecs } from '../src/distributions/distributionSpecs.ts';
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
    for (const { kind, fields } of Object.values(specs)) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`));
      for (const name of Object.keys(fields)) expect(row, kind).toContain(`\`${name}\``);
      expect(row).toBeDefined();
    }
    for (const name of [...Object.keys(distributionSpecs), ...Object.keys(runFields)])
      expect(text).toContain(`\`${name}\``);
  });
});
