import { studentQuantile } from '../base/studentT.ts';
import { createMemory } from '../engine/memory.ts';
import type { Simulation } from '../engine/simulation.ts';
import { toSampleFigures } from '../engine/stats/figures.ts';
import { addToPool } from '../engine/stats/pool.ts';
import { createSample, type Sample } from '../engine/stats/sample.ts';
import type { LevelFigures, NodeFigures, RunResult, SampleFigures, Totals } from './result.ts';

/** Of the pooled samples, which no snapshot shares. */
const memory = createMemory();

/**
 * Runs of one flow with different seeds, and what they say together: counts are added, means are means of means with the
 * interval across the runs, sd and quantiles are those of all observations. Keeps no run, only figures and pooled samples.
 */
export class Replications {
  private readonly runs: RunResult[] = [];
  private readonly endToEnd = createSample(memory);
  /** By node and name of the figure. */
  private readonly samples = new Map<string, Sample>();

  add(result: RunResult, simulation: Simulation): void {
    this.runs.push(result);
    addToPool(this.endToEnd, memory, simulation.endToEnd);
    for (const place of simulation.places) {
      if (!place.alive) continue;
      for (const [name, sample] of Object.entries(place.behavior.samples?.(place) ?? {})) {
        addToPool(this.pooled(place.id, name), memory, sample);
      }
    }
  }

  /** At least one run must have been added; the first one's seed stands for all. */
  toResult(): RunResult {
    const { runs } = this;
    const first = runs[0]!;
    return {
      ...first,
      replications: runs.length,
      events: sum(runs.map((run) => run.events)),
      wallSeconds: sum(runs.map((run) => run.wallSeconds)),
      totals: sumEach<Totals>(runs.map((run) => run.totals)),
      endToEnd: joinSamples(
        runs.map((run) => run.endToEnd),
        this.endToEnd,
      ),
      nodes: Object.fromEntries(Object.keys(first.nodes).map((id) => [id, this.joinNode(id)])),
      runs,
    };
  }

  /** The journal is the same in every run, so the same nodes stand at the end. */
  private joinNode(id: string): NodeFigures {
    const figures = this.runs.map((run) => run.nodes[id]!);
    const { kind } = figures[0]!;
    const joined: Record<string, unknown> = { kind, counts: sumEach(figures.map((each) => each.counts)) };
    // The order of the names is the order in the file.
    for (const name of Object.keys(figures[0]!) as (keyof NodeFigures)[]) {
      if (name === 'length' || name === 'waiting' || name === 'busy')
        joined[name] = joinLevels(figures.map((each) => each[name]!));
      else if (name === 'wait' || name === 'service')
        joined[name] = joinSamples(
          figures.map((each) => each[name]!),
          this.pooled(id, name),
        );
      else if (name === 'utilization') joined[name] = meanOf(figures.map((each) => each.utilization ?? null));
    }
    return joined as unknown as NodeFigures;
  }

  private pooled(id: string, name: string): Sample {
    const key = `${id}/${name}`;
    const before = this.samples.get(key);
    if (before !== undefined) return before;
    const sample = createSample(memory);
    this.samples.set(key, sample);
    return sample;
  }
}

function joinSamples(figures: readonly SampleFigures[], pooled: Sample): SampleFigures {
  const means = figures.map((each) => each.mean);
  return { ...toSampleFigures(pooled), mean: meanOf(means), ci95: intervalOf(means) };
}

function joinLevels(figures: readonly LevelFigures[]): LevelFigures {
  const means = figures.map((each) => each.mean);
  return {
    mean: meanOf(means),
    ci95: intervalOf(means),
    max: figures.reduce((most, each) => Math.max(most, each.max), 0),
    atWarmUp: sum(figures.map((each) => each.atWarmUp)) / figures.length,
    last: sum(figures.map((each) => each.last)) / figures.length,
  };
}

/** Of the runs in which anything was observed; null where there is none. */
function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

/** Student's 95 % interval: runs are independent of each other. Null where a run has no mean, or there is but one. */
function intervalOf(means: readonly (number | null)[]): readonly [number, number] | null {
  const known = means.filter((mean) => mean !== null);
  const count = known.length;
  if (count < 2 || count < means.length) return null;
  const mean = sum(known) / count;
  const variance = sum(known.map((each) => (each - mean) * (each - mean))) / (count - 1);
  const halfWidth = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count);
  return [mean - halfWidth, mean + halfWidth];
}

function sumEach<T extends { readonly [key in keyof T]: number }>(records: readonly T[]): T {
  const keys = Object.keys(records[0]!) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, sum(records.map((record) => record[key]))])) as T;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
