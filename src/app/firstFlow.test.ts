import { describe, expect, it } from 'vitest';
import { languages } from '../base/words.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { createFirstFlow } from './firstFlow.ts';

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
});
