import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { emptyFlow } from './edits.ts';
import { looseEnds } from './loose.ts';

const nodes = {
  orders: { kind: 'source', params: {} },
  inbox: { kind: 'queue', params: {} },
  worker: { kind: 'handler', params: {} },
  done: { kind: 'sink', params: {} },
  odd: { kind: 'of another version', params: {} },
};

function said(...pairs: readonly (readonly [string, string])[]) {
  const edges = pairs.map(([from, to], index) => [`e${index}`, { from, to, params: {} }]);
  const found = looseEnds({ ...emptyFlow, nodes, edges: Object.fromEntries(edges) }, specs);
  return Object.fromEntries([...found].map(([id, { en }]) => [id, en]));
}

describe('loose ends', () => {
  it('are said of whatever its kind cannot do without an edge', () => {
    expect(said()).toEqual({
      orders: 'leads nowhere',
      inbox: 'nothing comes in',
      worker: 'gets nothing',
      done: 'nothing comes in',
    });
  });

  it('go with the edges that are drawn; a handler may be the last', () => {
    expect(said(['orders', 'inbox'])).toMatchObject({ inbox: 'no handler takes from it' });
    expect(said(['orders', 'inbox'])).not.toHaveProperty('orders');
    expect(said(['orders', 'inbox'], ['inbox', 'worker'])).toEqual({ done: 'nothing comes in' });
  });

  it('are not tied by an edge for dead letters alone', () => {
    const edges = {
      e1: { from: 'orders', to: 'inbox', params: {} },
      e2: { from: 'inbox', fromPort: 'deadLetter', to: 'done', params: {} },
    };
    const found = looseEnds({ ...emptyFlow, nodes, edges }, specs);
    expect(found.get('inbox')?.en).toBe('no handler takes from it');
  });

  it('are not tied by an edge to what is gone', () => {
    expect(said(['orders', 'gone'], ['gone', 'worker'])).toMatchObject({
      orders: 'leads nowhere',
      worker: 'gets nothing',
    });
  });
});
