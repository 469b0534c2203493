import { describe, expect, it } from 'vitest';
import { type Stroke, toAction } from './keys.ts';

function stroke(code: string, more: Partial<Stroke> = {}): Stroke {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { code, key: '', isComposing: false, repeat: false, ...none, ...more };
}

describe('the keys', () => {
  it('play, step and help by single keys', () => {
    expect(toAction(stroke('Space'), 'elsewhere', true)).toBe('toggle');
    expect(toAction(stroke('Period', { key: '。' }), 'elsewhere', true)).toBe('step');
    expect(toAction(stroke('Slash', { key: '?', shiftKey: true }), 'control', true)).toBe('help');
  });

  it('leave single keys alone where they are switched off, in a field, or while a word is composed', () => {
    expect(toAction(stroke('Space'), 'elsewhere', false)).toBeNull();
    expect(toAction(stroke('Period'), 'text', true)).toBeNull();
    expect(toAction(stroke('Period', { isComposing: true }), 'elsewhere', true)).toBeNull();
    expect(toAction(stroke('Space'), 'control', true)).toBeNull();
    expect(toAction(stroke('Space', { repeat: true }), 'elsewhere', true)).toBeNull();
  });

  it('undo and redo by Ctrl or Cmd, on any layout', () => {
    expect(toAction(stroke('KeyZ', { ctrlKey: true, key: 'я' }), 'elsewhere', false)).toBe('undo');
    expect(toAction(stroke('KeyZ', { metaKey: true, shiftKey: true }), 'control', true)).toBe('redo');
    expect(toAction(stroke('KeyY', { ctrlKey: true }), 'elsewhere', true)).toBe('redo');
    expect(toAction(stroke('KeyZ', { ctrlKey: true }), 'text', true)).toBeNull();
  });

  it('save and open even from a field', () => {
    expect(toAction(stroke('KeyS', { ctrlKey: true }), 'text', false)).toBe('save');
    expect(toAction(stroke('KeyO', { metaKey: true }), 'text', false)).toBe('open');
  });
});
