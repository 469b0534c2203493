import { describe, expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { leastTime } from '../base/testing/leastTime.ts';
import { specs } from '../kinds/specs.ts';
import { parseFlowText } from './parseFlow.ts';
import { everything } from './testing/examples.ts';
import { mutate, nested } from './testing/mutate.ts';
import { writeFlow } from './writeFlow.ts';

const original = JSON.stringify(everything());
const seeds = Array.from({ length: 1200 }, (_, seed) => seed);

/** A valid flow that survives being written, or problems that can be printed one a line; soon in either case. */
function expectAnAnswer(text: string): 'flow' | 'problems' {
  let result!: ReturnType<typeof parseFlowText>;
  const read = () => {
    result = parseFlowText(text, specs);
  };
  expect(leastTime(1000, read)).toBeLessThan(1000);
  if (result.ok) {
    const written = writeFlow(result.value, specs);
    expect(parseFlowText(written, specs)).toEqual(result);
    return 'flow';
  }
  expect(result.problems.length).toBeGreaterThan(0);
  expect(result.problems.length).toBeLessThan(52);
  for (const problem of result.problems) {
    for (const language of ['en', 'zh-CN'] as const) {
      const line = toLine(problem, language);
      expect(line).not.toMatch(/\p{Cc}|undefined|NaN|\[object/u);
      expect(line.length).toBeLessThan(1000);
      expect(problem.message[language]).not.toBe('');
    }
  }
  return 'problems';
}

describe('a hostile file', () => {
  it('of 1,200 damaged ones gives a flow or problems, never an exception, never a hang', () => {
    const answers = seeds.map((seed) => expectAnAnswer(mutate(original, seed)));
    const problems = answers.filter((answer) => answer === 'problems').length;
    expect(problems).toBeGreaterThan(800);
    expect(problems).toBeLessThan(seeds.length);
  });

  it('changes nothing about objects', () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    for (const place of ['"meta":', '"nodes":', '"edges":', '"layout":', '"run":', '"params":', '"event":']) {
      const at = original.indexOf(place);
      expect(at).toBeGreaterThan(0);
      const text = `${original.slice(0, at + place.length)}${poison},"was":${original.slice(at + place.length)}`;
      expect(expectAnAnswer(text)).toBe('problems');
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    ['lists', nested(100_000, '[', ']')],
    ['objects', nested(100_000, '{"a":', '}')],
    ['open lists', '['.repeat(1_000_000)],
    ['meta', `{"format":"eddy-flow/1","nodes":{},"meta":{"a":${nested(900, '[', ']')}}}`],
    [
      'params',
      `{"format":"eddy-flow/1","nodes":{"a":{"kind":"queue","params":${nested(900, '{"a":', '}')}}}}`,
    ],
    [
      'a value set',
      `{"format":"eddy-flow/1","nodes":{},"journal":[{"at":0,"command":{"set":{"path":"a","value":${nested(900, '[', ']')}}}}]}`,
    ],
  ])('may be nested as deep as it likes: %s', (_, text) => {
    expect(expectAnAnswer(text)).toBe('problems');
  });

  it('may have very many of everything', () => {
    const many = (count: number, one: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => one(i)).join();
    const file = (rest: string) => `{"format":"eddy-flow/1",${rest}}`;
    expect(expectAnAnswer(file(`"nodes":{${many(50_000, (i) => `"n${i}":{"kind":"queue"}`)}}`))).toBe(
      'problems',
    );
    expect(expectAnAnswer(file(`"nodes":{${many(50_000, (i) => `"n${i}":0`)}}`))).toBe('problems');
    expect(expectAnAnswer(file(`"nodes":[${many(200_000, () => '0')}]`))).toBe('problems');
    expect(expectAnAnswer(file(`"nodes":{},"journal":[${many(100_000, () => '0')}]`))).toBe('problems');
    expect(expectAnAnswer(`{${many(100_000, (i) => `"a${i}":0`)}}`)).toBe('problems');
    expect(expectAnAnswer(file(`"nodes":{},"name":"${'x'.repeat(5_000_000)}"`))).toBe('problems');
  });

  it('may not make the journal slow', () => {
    const events = Array.from({ length: 20_000 }, (_, at) => ({ at }));
    const command = { set: { path: 'nodes.s.params.arrivals.events.0.at', value: 1 } };
    const file = {
      format: 'eddy-flow/1',
      nodes: { s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } } },
      journal: Array.from({ length: 5000 }, (_, at) => ({ at, command })),
    };
    const text = JSON.stringify(file);
    expect(leastTime(2000, () => parseFlowText(text, specs))).toBeLessThan(2000);
    const result = parseFlowText(text, specs);
    expect(
      result.ok ? '' : toLine(result.problems[0] ?? { path: '', message: { en: '', 'zh-CN': '' } }),
    ).toMatch(/^journal\.\d+: the journal is too much to check$/);
  });
});
