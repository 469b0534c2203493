import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

function bench() {
  const frames: (() => void)[] = [];
  const drawn: string[] = [];
  let now = 0;
  const turns = createTurns(
    (task) => frames.push(task),
    () => now,
  );
  const costly = (name: string, cost: number) => () => {
    drawn.push(name);
    now += cost;
  };
  const chart = (name: string) => () => {
    drawn.push(name);
  };
  /** One frame: what was arranged before it; says who was drawn in it. */
  const frame = () => {
    now += 16;
    const due = frames.splice(0);
    drawn.length = 0;
    for (const task of due) task();
    return [...drawn];
  };
  return { turns, chart, costly, frame };
}

it('draws one chart in a frame, in the order in which they asked', () => {
  const { turns, chart, frame } = bench();
  for (const name of ['length', 'throughput', 'waits', 'more']) turns.ask(chart(name));
  expect([frame(), frame(), frame(), frame(), frame()]).toEqual([
    ['length'],
    ['throughput'],
    ['waits'],
    ['more'],
    [],
  ]);
});

it('who asks again and again keeps its place and takes nobody else’s', () => {
  const { turns, chart, frame } = bench();
  const [eager, patient] = [chart('eager'), chart('patient')];
  turns.ask(eager);
  turns.ask(patient);
  turns.ask(eager);
  expect(frame()).toEqual(['eager']);
  turns.ask(eager);
  expect(frame()).toEqual(['patient']);
  expect(frame()).toEqual(['eager']);
});

it('one that is gone holds nobody up, and one that fails neither', () => {
  const { turns, chart, frame } = bench();
  const gone = chart('gone');
  turns.ask(gone);
  turns.ask(() => {
    throw new Error('cannot be drawn');
  });
  turns.ask(chart('other'));
  turns.withdraw(gone);
  expect(frame).toThrow('cannot be drawn');
  expect(frame()).toEqual(['other']);
});

it('what a person did is drawn next, before all others, and only once', () => {
  const { turns, chart, costly, frame } = bench();
  const [mine, other] = [chart('mine'), chart('other')];
  turns.ask(costly('slow', 20));
  expect(frame()).toEqual(['slow']);
  for (const turn of [other, mine]) turns.ask(turn);
  expect(frame()).toEqual([]);
  turns.ask(mine, true);
  expect(frame()).toEqual(['mine']);
  let drawn = frame();
  while (drawn.length === 0) drawn = frame();
  expect(drawn).toEqual(['other']);
  expect(frame()).toEqual([]);
});

it('after one that took long the others wait, so that few frames are late', () => {
  const { turns, costly, frame } = bench();
  turns.ask(costly('slow', 20));
  turns.ask(costly('next', 2));
  expect(frame()).toEqual(['slow']);
  let frames = 0;
  while (frame().length === 0) frames++;
  expect(frames).toBeGreaterThan(20);
  expect(frames).toBeLessThan(60);
});
