import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import {
  addGroup,
  addNote,
  putInGroup,
  removeGroups,
  removeNotes,
  setGroupClosed,
  setNote,
} from './canvasEdits.ts';
import { groupsOf, notesOf } from './canvasMeta.ts';
import { removeItems } from './nodeEdits.ts';
import { parseFlow, parseFlowText } from './parseFlow.ts';
import { writeFlow } from './writeFlow.ts';

const nodes = { a: { kind: 'queue' }, b: { kind: 'handler' }, c: { kind: 'sink' } };
const file = (canvas: unknown) => ({ format: 'eddy-flow/1', nodes, meta: { canvas } });

function linesOf(canvas: unknown): readonly string[] {
  const read = parseFlow(file(canvas), specs);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message.en}`);
}

function flowOf(canvas: unknown) {
  const read = parseFlow(file(canvas), specs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('notes and groups in a file', () => {
  it('come back as they went, defaults left out and nodes in order', () => {
    const flow = flowOf({
      notes: { n: { x: 10, y: -20, width: 200, height: 60, text: 'why\nso' } },
      groups: { g: { label: 'Core', nodes: ['b', 'a'], closed: true }, h: { nodes: ['c'], closed: false } },
    });
    expect(flow.meta.canvas).toEqual({
      notes: { n: { x: 10, y: -20, height: 60, text: 'why\nso' } },
      groups: { g: { label: 'Core', nodes: ['a', 'b'], closed: true }, h: { nodes: ['c'] } },
    });
    expect(parseFlowText(writeFlow(flow, specs), specs)).toEqual({ ok: true, value: flow });
  });

  it('are read strictly, each fault at its place', () => {
    expect(linesOf([])).toEqual(['meta.canvas: must be an object']);
    expect(linesOf({ frames: {} })[0]).toMatch(/^meta\.canvas\.frames: unknown field/);
    expect(linesOf({ notes: { n: { x: 1, text: 'a' } } })).toEqual(['meta.canvas.notes.n.y: is required']);
    expect(linesOf({ notes: { n: { x: 1, y: 'b', text: 3 } } })).toEqual([
      expect.stringMatching(/^meta\.canvas\.notes\.n\.y: must be a number/),
      'meta.canvas.notes.n.text: must be text',
    ]);
    expect(linesOf({ notes: { 'a b': {} } })[0]).toMatch(/is not a legal id/);
    expect(linesOf({ notes: { n: { x: 0, y: 0, text: 'x'.repeat(4001) } } })[0]).toMatch(/at most 4000/);
    expect(linesOf({ groups: { g: { nodes: [] } } })[0]).toMatch(/at least one node/);
    expect(linesOf({ groups: { g: { nodes: ['z'] } } })[0]).toMatch(/no node is named "z"/);
    expect(linesOf({ groups: { g: { nodes: ['a'] }, h: { nodes: ['a'] } } })[0]).toMatch(/another group/);
    expect(linesOf({ groups: { g: { nodes: ['a'], closed: 1 } } })[0]).toMatch(/true or false/);
    const many = Object.fromEntries(
      Array.from({ length: 501 }, (_, i) => [`n${i}`, { x: 0, y: 0, text: '' }]),
    );
    expect(linesOf({ notes: many })[0]).toMatch(/at most 500/);
  });

  it('leave nothing behind when they are empty', () => {
    expect(flowOf({ notes: {}, groups: {} }).meta).toEqual({});
  });
});

describe('edits of notes and groups', () => {
  const flow = flowOf({});

  it('add, change and remove a note', () => {
    const { flow: added, id } = addNote(flow, { x: 5, y: 6 }, 'look');
    const wider = setNote(added, id, { width: 320.4, text: 'look here' });
    expect(notesOf(wider)[id]).toEqual({ x: 5, y: 6, width: 320, text: 'look here' });
    expect(setNote(wider, id, { width: 320 })).toBe(wider);
    expect(removeNotes(wider, [id]).meta).toEqual({});
  });

  it('put a node into one group alone', () => {
    const first = addGroup(flow, ['a', 'b'], { label: 'one' });
    const second = addGroup(first.flow, ['b', 'c'], { closed: true });
    expect(groupsOf(second.flow)).toEqual({
      group: { label: 'one', nodes: ['a'] },
      group2: { nodes: ['b', 'c'], closed: true },
    });
    const moved = putInGroup(second.flow, ['a'], 'group2');
    expect(groupsOf(moved)).toEqual({ group2: { nodes: ['a', 'b', 'c'], closed: true } });
    expect(groupsOf(setGroupClosed(moved, 'group2', false))['group2']).toEqual({ nodes: ['a', 'b', 'c'] });
    expect(removeGroups(moved, ['group2']).meta).toEqual({});
  });

  it('take a removed node out of its group, and the last one takes the group along', () => {
    const { flow: grouped } = addGroup(flow, ['a', 'b']);
    expect(groupsOf(removeItems(grouped, ['a'], []))).toEqual({ group: { nodes: ['b'] } });
    expect(removeItems(grouped, ['a', 'b'], []).meta).toEqual({});
  });
});
