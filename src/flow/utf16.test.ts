import { expect, it } from 'vitest';
import { isUtf16 } from './utf16.ts';

it.each([
  [[0xff, 0xfe, 0x7b, 0], true],
  [[0xfe, 0xff, 0, 0x7b], true],
  [[0x7b, 0, 0x0a, 0], true],
  [[0, 0x7b, 0, 0x0a], true],
  [[0xef, 0xbb, 0xbf, 0x7b], false],
  [[0x7b, 0x0a, 0x20, 0x20], false],
  [[0x7b, 0x7d], false],
  [[], false],
])('the bytes %j are UTF-16: %j', (bytes, told) => {
  expect(isUtf16(Uint8Array.from(bytes))).toBe(told);
});
