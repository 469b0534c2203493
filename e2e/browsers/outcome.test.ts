import { describe, expect, it } from 'vitest';
import { exitCodeOf, isWrong, type Outcome, toLine, toReport } from './outcome.ts';

const wanted = { hash: '0123456789abcdef', events: 123_456 };
const same = { flow: 'Every kind', wanted, got: { ...wanted } };
const other = { flow: 'Every hazard', wanted, got: { ...wanted, hash: 'fedcba9876543210' } };
const longer = { flow: 'Every hazard', wanted, got: { ...wanted, events: 123_457 } };
const none = { flow: 'Every hazard', wanted, got: null };

function outcome(part: Partial<Outcome>): Outcome {
  return {
    browser: 'Firefox',
    version: '140.5.0',
    isMissing: false,
    compared: [same],
    problem: null,
    ...part,
  };
}

const missing = outcome({ version: null, isMissing: true, compared: [] });

describe('what a browser came to', () => {
  it('is told in one line where all is the same', () => {
    expect(toLine(outcome({ compared: [same, same] }))).toBe(
      'Firefox 140.5.0: 2 flows, 246,912 events, the same trace hashes as in Node',
    );
  });

  it('names each flow that differs, with both hashes', () => {
    expect(toLine(outcome({ compared: [same, other] }))).toBe(
      'Firefox 140.5.0: 2 flows, 246,912 events, NOT the same as in Node: “Every hazard” gave fedcba9876543210 after 123,456 events instead of 0123456789abcdef after 123,456 events',
    );
  });

  it('names what it hung at', () => {
    const hung = outcome({ compared: [same, none], problem: '“Every hazard”: ended after 180 s' });
    expect(toLine(hung)).toMatch(/NOT the same as in Node: “Every hazard”: ended after 180 s$/);
    expect(toLine({ ...hung, version: null })).toMatch(/^Firefox: 2 flows/);
  });

  it('is told plainly where there is no such browser', () => {
    expect(toLine(missing)).toBe('Firefox not found: skipped');
  });
});

describe('the exit code', () => {
  it.each<[string, Outcome[], number]>([
    ['all the same', [outcome({}), outcome({})], 0],
    ['one is missing', [outcome({}), missing], 0],
    ['none is there: nothing was compared', [missing, missing], 1],
    ['another hash', [outcome({}), outcome({ compared: [same, other] })], 1],
    ['another number of events', [outcome({ compared: [longer] })], 1],
    ['no trace', [outcome({ compared: [none] })], 1],
    ['all the same, but the browser did not end well', [outcome({ problem: 'it: crashed' })], 1],
    ['nothing to compare', [outcome({ compared: [] })], 1],
  ])('%s', (_, outcomes, code) => {
    expect(exitCodeOf(outcomes)).toBe(code);
    expect(outcomes.some(isWrong) ? 1 : 0).toBe(outcomes.every(({ isMissing }) => isMissing) ? 0 : code);
  });
});

it('counts a test for each flow in each browser that is there', () => {
  const outcomes = [
    outcome({ compared: [same, same] }),
    outcome({ compared: [same, other, none] }),
    outcome({ compared: [same], problem: 'it: crashed' }),
    missing,
  ];
  expect(toReport(outcomes).browsers.map(({ passed, failed }) => [passed, failed])).toEqual([
    [2, 0],
    [1, 2],
    [1, 1],
    [0, 0],
  ]);
  expect(toReport([missing]).browsers[0]?.told).toBe('Firefox not found: skipped');
});
