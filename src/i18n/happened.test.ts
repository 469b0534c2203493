import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { tellHappened } from './happened.ts';
import { zhCN } from './zhCN/index.ts';

describe('what happened to a message', () => {
  it('is stored in a queue, comes into a delay or a join, and is completed at a sink', () => {
    expect(tellHappened(en, 'stored', 'queue')).toBe('stored');
    expect(tellHappened(en, 'stored', 'delay')).toBe('comes in');
    expect(tellHappened(zhCN, 'stored', 'join')).toBe('进入');
    expect(tellHappened(en, 'deleted', 'sink')).toBe('completed');
    expect(tellHappened(zhCN, 'deleted', 'sink')).toBe('完成');
    expect(tellHappened(en, 'deleted', 'handler')).toBe('deleted');
    expect(tellHappened(zhCN, 'deleted', undefined)).toBe('删除');
  });
});
