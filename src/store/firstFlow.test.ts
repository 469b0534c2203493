import { describe, expect, it } from 'vitest';
import { languages } from '../base/words.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { createFirstFlow, inLanguage, isFirstFlow, secondWorker } from './firstFlow.ts';

describe('the first flow', () => {
  it('is a valid file in every language, and the same run in each', () => {
    for (const language of languages) {
      const flow = createFirstFlow(language);
      expect(parseFlowText(writeFlow(flow, specs), specs)).toEqual({ ok: true, value: flow });
      const params = (each: typeof flow) =>
        Object.entries(each.nodes).map(([id, node]) => [id, node.kind, node.params]);
      expect(params(flow)).toEqual(params(createFirstFlow('en')));
    }
  });

  it('has a place for every node', () => {
    const flow = createFirstFlow('en');
    expect(Object.keys(flow.layout).sort()).toEqual(Object.keys(flow.nodes).sort());
  });

  it('follows the language with the words that are its own, and keeps those that a person wrote', () => {
    const english = createFirstFlow('en');
    expect(inLanguage(english, 'zh-CN')).toEqual(createFirstFlow('zh-CN'));
    expect(inLanguage(inLanguage(english, 'zh-CN'), 'en')).toEqual(english);
    const { orders, ...others } = english.nodes;
    const mine = {
      ...english,
      name: 'My shop',
      nodes: {
        ...others,
        orders: { ...orders!, label: 'Callers' },
        handler: { kind: 'handler', label: secondWorker.en, params: {} },
        unnamed: { kind: 'sink', params: {} },
      },
    };
    const told = inLanguage(mine, 'zh-CN');
    expect(told.name).toBe('My shop');
    expect(Object.entries(told.nodes).map(([id, { label }]) => [id, label])).toEqual([
      ['inbox', '收件箱'],
      ['worker', '处理器'],
      ['done', '完成'],
      ['orders', 'Callers'],
      ['handler', secondWorker['zh-CN']],
      ['unnamed', undefined],
    ]);
  });

  it('is known by its mark alone: another flow with the same names keeps them', () => {
    const other = { ...createFirstFlow('en'), meta: {} };
    expect([isFirstFlow(createFirstFlow('zh-CN')), isFirstFlow(other)]).toEqual([true, false]);
    expect(inLanguage(other, 'zh-CN')).toBe(other);
  });
});
