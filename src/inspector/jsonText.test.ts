import { expect, it } from 'vitest';
import { fromJsonText, toJsonText } from './jsonText.ts';

it.each([
  ['{"a":1,"b":[true]}', { a: 1, b: [true] }],
  ['3', 3],
  ['"text"', 'text'],
  ['', null],
])('%s', (text, value) => {
  expect(fromJsonText(text)).toEqual(value);
  expect(toJsonText(value)).toBe(text);
});

it('takes what is no JSON as text', () => {
  expect(fromJsonText('hello there')).toBe('hello there');
});
