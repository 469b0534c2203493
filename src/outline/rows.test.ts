import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { chosenKeys, rowsBetween, toggled, toSelection } from './choosing.ts';
import { keyOf, rowAbove, rowsOf } from './rows.ts';

const node = (kind: string) => ({ kind, params: {} });
const edge = (from: string, to: string) => ({ from, to, params: {} });
const flowWith = (closed: boolean): Flow => ({
  ...emptyFlow,
  nodes: { a: node('source'), b: node('queue'), c: node('handler') },
  edges: { e1: edge('a', 'b'), e2: edge('b', 'c') },
  meta: {
    canvas: {
      groups: { g: { nodes: ['b', 'c'], ...(closed && { closed }) } },
      notes: { n: { x: 0, y: 0, text: 'why' } },
    },
  },
});
const none = new Map<string, boolean>();
const told = (flow: Flow, folds = none) => rowsOf(flow, folds).map((row) => `${row.level} ${keyOf(row)}`);

describe('the rows of the outline', () => {
  it('are nodes with their edges, groups with what is in them, and notes', () => {
    expect(told(flowWith(false))).toEqual([
      '1 node a',
      '2 edge e1',
      '1 group g',
      '2 node b',
      '3 edge e2',
      '2 node c',
      '1 note n',
    ]);
  });

  it('leave out what is within a workflow until it is unfolded', () => {
    expect(told(flowWith(true))).toEqual(['1 node a', '2 edge e1', '1 group g', '1 note n']);
    expect(told(flowWith(true), new Map([['group g', false]]))).toContain('3 edge e2');
    expect(told(flowWith(false), new Map([['node a', true]]))).not.toContain('2 edge e1');
  });

  it('know the row that each stands under', () => {
    const rows = rowsOf(flowWith(false), none);
    const above = (key: string) => rowAbove(rows, rows.find((row) => keyOf(row) === key)!);
    expect(above('edge e2')).toMatchObject({ kind: 'node', id: 'b' });
    expect(above('node c')).toMatchObject({ kind: 'group', id: 'g' });
    expect(above('note n')).toBeUndefined();
  });
});

describe('selecting in the outline', () => {
  const open = flowWith(false);
  const rows = rowsOf(open, none);

  it('takes all from one row to another, either way', () => {
    const keys = (from: string, to: string) => rowsBetween(rows, from, to).map(keyOf);
    expect(keys('edge e1', 'node b')).toEqual(['edge e1', 'group g', 'node b']);
    expect(keys('node b', 'edge e1')).toEqual(['edge e1', 'group g', 'node b']);
    expect(keys('gone', 'node b')).toEqual(['node b']);
  });

  it('takes a closed group for what is in it', () => {
    const workflow = flowWith(true);
    const all = rowsOf(workflow, new Map([['group g', false]]));
    expect(toSelection(workflow, all)).toEqual({
      nodes: ['a'],
      edges: ['e1', 'e2'],
      notes: ['n'],
      groups: ['g'],
    });
    expect(toSelection(open, rows).nodes).toEqual(['a', 'b', 'c']);
  });

  it('adds one row and takes it away again, and knows which rows are selected', () => {
    const nothing = { nodes: [], edges: [], notes: [], groups: [] };
    const one = toggled(nothing, { kind: 'group', id: 'g' });
    expect(one.groups).toEqual(['g']);
    expect(toggled(one, { kind: 'group', id: 'g' })).toEqual(nothing);
    expect([...chosenKeys(['a'], ['e1'], ['group:g', 'note:n'])]).toEqual([
      'node a',
      'edge e1',
      'group g',
      'note n',
    ]);
  });
});
