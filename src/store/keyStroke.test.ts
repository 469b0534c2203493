import { describe, expect, it } from 'vitest';
import { tellKey } from './keyStroke.ts';

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
