import { describe, expect, it } from 'vitest';
import { createDistribution } from './createDistribution.ts';
import { distributionSpecs } from './distributionSpecs.ts';
import { givesCounts, parseDistribution } from './parse.ts';

describe.each(Object.entries(distributionSpecs))('the description of %s', (kind, form) => {
  it('stands under its own kind, with a default that parses and has mean 1', () => {
    expect(form.kind).toBe(kind);
    expect(parseDistribution(form.default, 'p')).toEqual({ ok: true, value: form.default });
    expect(Object.keys(form.default)).toEqual([
      'kind',
      ...form.parameters.filter((parameter) => !parameter.optional).map((parameter) => parameter.name),
    ]);
    const of = createDistribution(form.default);
    expect(of.kind).toBe(kind);
    expect(of.mean()).toBeCloseTo(1, 4);
    if (form.counts !== 'byValues') expect(givesCounts(form.default)).toBe(form.counts === 'always');
  });

  it('has its words in both languages', () => {
    for (const words of [form, ...form.parameters].flatMap(({ label, help }) => [label, help])) {
      expect(words.en).toMatch(/^[\x20-\x7e²]+$/);
      expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
