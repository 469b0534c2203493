import { describe, expect, it } from 'vitest';
import { parseKept } from './session.ts';

describe('what is kept from visit to visit', () => {
  it('is taken item by item: one that is damaged takes its default', () => {
    const kept = parseKept('{"language":"zh-CN","theme":"neon","dockOpen":false,"singleKeys":"no"}');
    expect(kept).toMatchObject({ language: 'zh-CN', theme: 'system', dockOpen: false, singleKeys: true });
  });

  it('survives anything that may stand there', () => {
    for (const text of [null, '', '{', 'null', '[]', '7', '"x"', '{"language":{}}']) {
      expect(parseKept(text).theme, String(text)).toBe('system');
    }
  });

  it('always has a chart to show, a view of the dock, and a height that is one', () => {
    expect(parseKept('{"charts":["waits","pie","length"],"dockView":"log","dockHeight":300}')).toMatchObject({
      charts: ['length', 'waits'],
      dockView: 'log',
      dockHeight: 300,
    });
    expect(parseKept('{"charts":[],"dockView":7,"dockHeight":"tall"}')).toMatchObject({
      charts: ['length'],
      dockView: 'charts',
      dockHeight: null,
    });
  });
});
