import { expect, it } from 'vitest';
import { everyHandOver } from '../../e2e/flows.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { unwrap } from '../flow/testing/examples.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { toResult } from './toResult.ts';

const busy = unwrap(parseFlow(everyHandOver(400), specs));
const told = (run: Run) => toResult(run, { until: 400, wallSeconds: 0 });

it('[J9] figures begin anew at that instant, by the journal too; nothing else changes', () => {
  const live = new Run(busy);
  live.advance(150);
  expect(live.apply([{ kind: 'resetFigures' }]).ok).toBe(true);
  live.advance(400);
  const replayed = new Run(unwrap(parseFlow({ ...everyHandOver(400), journal: live.journal }, specs)));
  replayed.advance(400);
  expect(told(replayed)).toEqual(told(live));
  const untouched = new Run(busy);
  untouched.advance(400);
  expect(live.simulation.hash).toBe(untouched.simulation.hash);
  expect(told(live).totals).toEqual(told(untouched).totals);
  // What counts now is what counts after a warm-up of the same length.
  const warmed = new Run({ ...busy, run: { ...busy.run, warmUp: 150 } });
  warmed.advance(400);
  const { nodes, endToEnd } = told(warmed);
  expect(told(live).nodes).toEqual(nodes);
  expect(told(live).endToEnd).toEqual(endToEnd);
  expect(told(live).figuresFrom).toBe(150);
  expect(told(warmed)).not.toHaveProperty('figuresFrom');
});
