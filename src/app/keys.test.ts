import { describe, expect, it } from 'vitest';
import type { Command } from '../store/commands.ts';
import type { Stroke } from '../store/keyStroke.ts';
import { transportCommands } from '../transport/commands.ts';
import { commandFor, type Focus } from './keys.ts';

const others: readonly Command[] = [
  { id: 'delete', words: { en: '', 'zh-CN': '' }, group: 'edit', keys: ['Delete'], run() {} },
  { id: 'copy', words: { en: '', 'zh-CN': '' }, group: 'edit', keys: ['Mod+KeyC'], native: true, run() {} },
];

function stroke(code: string, more: Partial<Stroke> = {}): Stroke {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { code, key: '', isComposing: false, repeat: false, ...none, ...more };
}

function idFor(pressed: Stroke, focus: Focus, singleKeys: boolean) {
  return commandFor(pressed, focus, singleKeys, [...transportCommands, ...others])?.id ?? null;
}

describe('the keys', () => {
  it('play, step and help by single keys', () => {
    expect(idFor(stroke('Space'), 'elsewhere', true)).toBe('run.toggle');
    expect(idFor(stroke('Period', { key: '。' }), 'elsewhere', true)).toBe('run.step');
    expect(idFor(stroke('Slash', { key: '?', shiftKey: true }), 'button', true)).toBe('page.help');
  });

  it('leave single keys alone where they are switched off, in a field, or while a word is composed', () => {
    expect(idFor(stroke('Space'), 'elsewhere', false)).toBeNull();
    expect(idFor(stroke('Period'), 'text', true)).toBeNull();
    expect(idFor(stroke('Period', { isComposing: true }), 'elsewhere', true)).toBeNull();
    expect(idFor(stroke('Space'), 'button', true)).toBeNull();
    expect(idFor(stroke('Space'), 'control', true)).toBeNull();
    expect(idFor(stroke('Space', { repeat: true }), 'elsewhere', true)).toBeNull();
  });

  it('leave to a control what it takes itself, and delete from a button', () => {
    expect(idFor(stroke('Delete'), 'control', true)).toBeNull();
    expect(idFor(stroke('Delete'), 'button', true)).toBe('delete');
    expect(idFor(stroke('Delete'), 'text', true)).toBeNull();
  });

  it('leave to a chart the keys that read and zoom it, and nothing else', () => {
    const zoom: Command = {
      id: 'zoom',
      words: { en: '', 'zh-CN': '' },
      group: 'view',
      keys: ['Equal'],
      run() {},
    };
    const idOf = (focus: Focus) => commandFor(stroke('Equal'), focus, true, [zoom])?.id ?? null;
    expect(idOf('elsewhere')).toBe('zoom');
    expect(idOf('reading')).toBeNull();
    expect(idFor(stroke('Space'), 'reading', true)).toBe('run.toggle');
  });

  it('leave to a tree the letters that go about in it, and its Delete; play and undo there as anywhere', () => {
    expect(idFor(stroke('Delete'), 'tree', true)).toBeNull();
    expect(idFor(stroke('Space'), 'tree', true)).toBe('run.toggle');
    expect(idFor(stroke('KeyZ', { ctrlKey: true }), 'tree', true)).toBe('edit.undo');
  });

  it('undo and redo by Ctrl or Cmd, on any layout', () => {
    expect(idFor(stroke('KeyZ', { ctrlKey: true, key: 'я' }), 'elsewhere', false)).toBe('edit.undo');
    expect(idFor(stroke('KeyZ', { metaKey: true, shiftKey: true }), 'control', true)).toBe('edit.redo');
    expect(idFor(stroke('KeyY', { ctrlKey: true }), 'elsewhere', true)).toBe('edit.redo');
    expect(idFor(stroke('KeyZ', { ctrlKey: true }), 'text', true)).toBeNull();
  });

  it('save and open even from a field', () => {
    expect(idFor(stroke('KeyS', { ctrlKey: true }), 'text', false)).toBe('file.save');
    expect(idFor(stroke('KeyO', { metaKey: true }), 'text', false)).toBe('file.open');
  });

  it('leave copying to the browser, which makes an event of it', () => {
    expect(idFor(stroke('KeyC', { ctrlKey: true }), 'elsewhere', true)).toBeNull();
  });
});
