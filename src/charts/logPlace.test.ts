import { describe, expect, it } from 'vitest';
import { records as en } from '../i18n/en/records.ts';
import { records as zhCN } from '../i18n/zhCN/records.ts';
import { tellEdge, tellPlace } from './logPlace.ts';

const flow = {
  nodes: {
    inbox: { kind: 'queue', label: 'Inbox', params: {} },
    handler: { kind: 'handler', params: {} },
  },
  edges: { e2: { from: 'inbox', to: 'handler', params: {} } },
};

describe('the place of a line', () => {
  it('tells an edge by its other end', () => {
    expect(tellPlace({ node: 'inbox', edge: 'e2' }, flow, 'en', en.log)).toBe('Inbox to Handler');
    expect(tellPlace({ node: 'handler', edge: 'e2' }, flow, 'en', en.log)).toBe('Handler from Inbox');
    expect(tellPlace({ node: 'inbox', edge: 'e2' }, flow, 'zh-CN', zhCN.log)).toBe('Inbox 到 处理器');
  });

  it('is the node alone where it happened on no edge, and its id where it is gone', () => {
    expect(tellPlace({ node: 'inbox', edge: '' }, flow, 'en', en.log)).toBe('Inbox');
    expect(tellPlace({ node: 'gone', edge: '' }, flow, 'en', en.log)).toBe('gone');
    expect(tellEdge({ node: 'inbox', edge: 'e9' }, flow, 'en', en.log)).toBe('on e9');
  });
});
