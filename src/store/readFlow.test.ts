import { expect, it } from 'vitest';
import { toLine } from '../base/problem.ts';
import { emptyFlow } from '../flow/edits.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { readFlow } from './readFlow.ts';

it.each([
  [null, 100, []],
  [101, 100, []],
  [100, 100, ['run.until: must be > the warm-up, 100']],
])('a flow that ends at %j with a warm-up of %j is read as %j', (until, warmUp, lines) => {
  const flow = { ...emptyFlow, run: { seed: 1, until, warmUp } };
  const read = readFlow(writeFlow(flow, specs));
  expect(read.ok ? [] : read.problems.map((each) => toLine(each))).toEqual(lines);
});
