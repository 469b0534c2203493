import { describe, expect, it } from 'vitest';
import { nodeLabel } from './nodeLabel.ts';

describe('what a node is called', () => {
  const queue = { kind: 'queue', params: {} };

  it('is its label where it has one', () => {
    expect(nodeLabel('inbox', { ...queue, label: 'Inbox' }, 'zh-CN')).toBe('Inbox');
  });

  it('is its kind in the language of the page where its id was made from it', () => {
    expect(nodeLabel('queue', queue, 'en')).toBe('Queue');
    expect(nodeLabel('queue2', queue, 'zh-CN')).toBe('队列 2');
  });

  it('is its id otherwise', () => {
    expect(nodeLabel('inbox', queue, 'en')).toBe('inbox');
    expect(nodeLabel('queueOfOrders', { ...queue, label: '' }, 'en')).toBe('queueOfOrders');
    expect(nodeLabel('constructor', { kind: 'constructor', params: {} }, 'en')).toBe('constructor');
  });
});
