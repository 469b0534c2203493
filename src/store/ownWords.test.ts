import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { inOwnWords } from './ownWords.ts';

const flow: Flow = {
  ...emptyFlow,
  name: 'Shop',
  nodes: {
    inbox: { kind: 'queue', label: 'Inbox', params: {} },
    worker: { kind: 'handler', label: 'Ben', params: {} },
    other: { kind: 'sink', params: {} },
  },
  meta: {
    words: {
      name: { en: 'Shop', 'zh-CN': '商店' },
      nodes: {
        inbox: { en: 'Inbox', 'zh-CN': '收件箱' },
        worker: { en: 'Worker', 'zh-CN': '处理器' },
        gone: { en: 'Gone', 'zh-CN': '没了' },
      },
    },
  },
};

describe('the words that a flow brings', () => {
  it('follow the language, and what a person wrote instead stays', () => {
    const told = inOwnWords(flow, 'zh-CN');
    expect([told.name, told.nodes['inbox']?.label, told.nodes['worker']?.label]).toEqual([
      '商店',
      '收件箱',
      'Ben',
    ]);
    expect(told.nodes['other']).toBe(flow.nodes['other']);
    expect(inOwnWords(told, 'en')).toEqual(flow);
    expect(inOwnWords(flow, 'en')).toBe(flow);
  });

  it('are nobody’s where they are not what they should be', () => {
    for (const words of [null, 'x', [], { name: 'Shop', nodes: [] }, { nodes: { inbox: { en: 'Inbox' } } }]) {
      const strange = { ...flow, meta: { words } };
      expect(inOwnWords(strange, 'zh-CN')).toBe(strange);
    }
  });
});
