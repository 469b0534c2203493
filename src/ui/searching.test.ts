import { describe, expect, it } from 'vitest';
import { byRelevance } from './searching.ts';

const items = [
  { id: 'open', words: ['Open a file', '打开文件'] },
  { id: 'left', words: ['Align left', '左对齐'], disabled: true },
  { id: 'tidy', words: ['Tidy up the layout', '整理布局'] },
  { id: 'file', words: ['File it away', '归档'] },
];
const ids = (query: string) => byRelevance(items, query).map((item) => (item as { id: string }).id);

describe('a search', () => {
  it('goes through both languages, whatever the width and case of the letters', () => {
    expect(ids('整理')).toEqual(['tidy']);
    expect(ids('ＬＡＹ')).toEqual(['tidy']);
    expect(ids('up lay')).toEqual(['tidy']);
    expect(ids('nothing like it')).toEqual([]);
  });

  it('puts first what begins with the words, and last what cannot be done now', () => {
    expect(ids('file')).toEqual(['file', 'open']);
    expect(ids('')).toEqual(['open', 'tidy', 'file', 'left']);
  });
});
