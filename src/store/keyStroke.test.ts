import { describe, expect, it } from 'vitest';
import { ariaKey, tellKey } from './keyStroke.ts';

describe('a key is told', () => {
  it('as it stands on the keyboard', () => {
    expect(tellKey('Mod+Shift+KeyZ', 'en', false)).toBe('Ctrl+Shift+Z');
    expect(tellKey('Space', 'zh-CN', false)).toBe('空格');
    expect(tellKey('Equal', 'en', false)).toBe('+');
  });

  it('by the signs of a Mac on a Mac', () => {
    expect(tellKey('Mod+Shift+KeyZ', 'en', true)).toBe('⇧⌘Z');
    expect(tellKey('Mod+KeyO', 'zh-CN', true)).toBe('⌘O');
    expect(tellKey('Shift+Digit1', 'en', true)).toBe('⇧1');
    expect(tellKey('KeyF', 'en', true)).toBe('F');
  });
});

describe('a key for those who do not see it', () => {
  it('is written as assistive software reads it, whatever the language', () => {
    expect(ariaKey('Mod+Shift+KeyZ', false)).toBe('Control+Shift+Z');
    expect(ariaKey('Mod+KeyZ', true)).toBe('Meta+Z');
    expect(['Space', 'Period', 'Equal', 'Shift+Digit1', '?'].map((key) => ariaKey(key, false))).toEqual([
      'Space',
      '.',
      'Plus',
      'Shift+1',
      '?',
    ]);
  });
});
