import { describe, expect, it } from 'vitest';
import type { Language } from '../base/words.ts';
import { en } from './en/index.ts';
import { zhCN } from './zhCN/index.ts';

type Texts = Readonly<Record<Language, unknown>>;
type Entry = readonly [path: string, value: unknown];

function entriesOf(value: unknown, path = ''): Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) =>
    entriesOf(each, path === '' ? key : `${path}.${key}`),
  );
}

/** What stays the same in Chinese: units, marks, the switch that speaks the other language. */
const sameInBoth = [
  /^inspector\.units\./,
  /^inspector\.figure\.(cv2|p95)$/,
  /^inspector\.(interval|notYet)$/,
  /^transport\.to(English|Chinese)$/,
  /^example$/,
];

/** Those that features bring along: every `text.ts` and `...Text.ts` that calls `ownText`. */
const brought = Object.entries(
  import.meta.glob<Record<string, unknown>>(['../*/text.ts', '../**/*Text.ts'], { eager: true }),
).flatMap(([path, module]) =>
  Object.values(module).flatMap((each) =>
    typeof each === 'function' && 'texts' in each ? [[path, each.texts as Texts] as const] : [],
  ),
);

it('every dictionary that a feature brings is among those that are read here', () => {
  expect(brought.map(([path]) => path).sort()).toEqual([
    '../canvas/chooserText.ts',
    '../canvas/clipboardText.ts',
    '../canvas/emptyText.ts',
    '../gallery/text.ts',
    '../inspector/measured/measuredText.ts',
    '../inspector/sinceText.ts',
    '../library/text.ts',
    '../outline/text.ts',
  ]);
});

const dictionaries: readonly (readonly [name: string, texts: Texts])[] = [
  ['the page', { en, 'zh-CN': zhCN }],
  ...brought,
];

describe.each(dictionaries)('the dictionary of %s', (_, texts) => {
  const english = entriesOf(texts.en);
  const chinese = new Map(entriesOf(texts['zh-CN']));

  it('have the same keys, each of the same sort', () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, value] of english) expect(typeof chinese.get(path), path).toBe(typeof value);
  });

  it('say Chinese in Chinese, and no Chinese in English', () => {
    for (const [path, value] of english) {
      if (typeof value !== 'string' || value === '' || sameInBoth.some((same) => same.test(path))) continue;
      expect(value, path).not.toMatch(/\p{Script=Han}/u);
      expect(String(chinese.get(path)), path).toMatch(/\p{Script=Han}/u);
    }
  });

  it('end no sentence with a half-width stop in Chinese', () => {
    for (const [path, value] of chinese) {
      if (typeof value === 'string') expect(value, path).not.toMatch(/\p{Script=Han}[,.;!?]/u);
    }
  });
});
