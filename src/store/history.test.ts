import { describe, expect, it } from 'vitest';
import { change, changeOn, createHistory, historyLimit, mapStates, redo, undo } from './history.ts';

describe('history', () => {
  it('takes back and does again, label and all', () => {
    let history = change(change(createHistory('a'), 'b', 'to b'), 'c', 'to c');
    history = undo(history);
    expect(history.present).toBe('b');
    expect(history.future[0]?.label).toBe('to c');
    history = undo(history);
    expect(history.present).toBe('a');
    expect(undo(history).present).toBe('a');
    history = redo(redo(history));
    expect(history.present).toBe('c');
    expect(history.past.at(-1)?.label).toBe('to c');
    expect(redo(history).present).toBe('c');
  });

  it('makes one step of a drag', () => {
    let history = createHistory(0);
    for (const x of [1, 2, 3, 4]) history = changeOn(history, x);
    history = change(history, 4, 'move');
    expect(history.past).toHaveLength(1);
    expect(undo(history).present).toBe(0);
  });

  it('takes back a drag that was never ended as one step', () => {
    const history = changeOn(changeOn(change(createHistory(0), 1), 2), 3);
    const back = undo(history);
    expect(back.present).toBe(1);
    expect(redo(back).present).toBe(3);
  });

  it('makes no step of what changes nothing', () => {
    const history = createHistory('a');
    expect(change(history, 'a')).toBe(history);
    expect(change(changeOn(changeOn(history, 'b'), 'a'), 'a').past).toHaveLength(0);
  });

  it('forgets what was undone once something new is done', () => {
    const history = change(undo(change(createHistory('a'), 'b')), 'c');
    expect(history.future).toEqual([]);
    expect(undo(history).present).toBe('a');
  });

  it('keeps a bounded number of steps', () => {
    let history = createHistory(0);
    for (let step = 1; step <= historyLimit + 50; step += 1) history = change(history, step);
    expect(history.past).toHaveLength(historyLimit);
  });

  it('tells all its states in other words, and what is undone is in them too', () => {
    const drawn = changeOn(change(change(createHistory('a'), 'b', 'to b'), 'c', 'to c'), 'd');
    const told = mapStates(undo(drawn), (state) => state.toUpperCase());
    expect([told.present, undo(told).present, redo(told).present]).toEqual(['C', 'B', 'D']);
    expect(told.past.at(-1)?.label).toBe('to c');
    expect(undo(mapStates(drawn, (state) => state.toUpperCase())).present).toBe('C');
  });
});
