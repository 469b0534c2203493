import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceFigures } from '../engine/behavior.ts';
import type { NodeFigures } from './result.ts';
import { Run } from './run.ts';
import { toCommand, trial } from './testing/arbitraryEdits.ts';
import { toResult } from './toResult.ts';

const trials = Number(process.env['EDDY_TRIALS'] ?? 100);

/** A queue's figures, and those of each of its classes: most of them, if not all, where there are very many. */
function partsOf(node: NodeFigures): PlaceFigures[] {
  return [node, ...Object.values(node.byPriority ?? {}), ...Object.values(node.byType ?? {})];
}

function expectBalanced({ counts, length }: PlaceFigures): void {
  const of = (...names: string[]) => names.reduce((sum, name) => sum + counts[name]!, 0);
  const came = of('arrived', 'redelivered', 'preempted');
  const left = of('departed', 'rejected', 'dropped', 'expired', 'abandoned');
  expect(length!.last - length!.atWarmUp).toBe(came - left);
  expect(counts['deadLettered']).toBeLessThanOrEqual(left - counts['departed']!);
}

it('[Q5][F1][F6] every queue of any flow balances in its result, whole and by class, whatever is done while it runs', () => {
  let seen = 0;
  let crashes = 0;
  fc.assert(
    fc.property(trial, fc.nat({ max: 8 }), (each, warmUp) => {
      const run = new Run({ ...each.flow, run: { ...each.flow.run, warmUp } });
      const look = () => {
        const { nodes, totals } = toResult(run, { until: run.now, wallSeconds: 0 });
        const { created, copied, completed, lost, inFlight } = totals;
        expect(created + copied).toBe(completed + lost + inFlight);
        for (const node of Object.values(nodes)) {
          if (node.kind !== 'queue') continue;
          for (const part of partsOf(node)) expectBalanced(part);
          seen++;
        }
      };
      for (const edit of each.edits) {
        for (let left = edit.after; left > 0 && run.step(50); left--);
        const command = toCommand(edit, run.flow, each);
        if (command === null) continue;
        look();
        expect(run.apply([command]).ok).toBe(true);
        if (command.kind === 'crash') crashes++;
        look();
      }
      for (let left = 60; left > 0 && run.step(50); left--);
      look();
    }),
    { numRuns: trials },
  );
  expect(seen).toBeGreaterThan(trials);
  expect(crashes).toBeGreaterThan(trials / 10);
});
