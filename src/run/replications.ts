import { byCodeUnits } from '../base/record.ts';
import type { PlaceFigures } from '../engine/behavior.ts';
import { createMemory } from '../engine/memory.ts';
import { endToEndOf } from '../engine/mix.ts';
import type { Simulation } from '../engine/simulation.ts';
import { type FiguresByClass, toClassSamples } from '../engine/stats/classes.ts';
import { addToPool } from '../engine/stats/pool.ts';
import { createSample, type Sample } from '../engine/stats/sample.ts';
import {
  joinLevels,
  joinSamples,
  meanOf,
  mostServersOf,
  nothingOf,
  sameOrMean,
  sum,
  sumEach,
} from './joinFigures.ts';
import type { EndToEndFigures, NodeFigures, RunResult, SampleFigures, Totals } from './result.ts';

/** Of the pooled samples, which no snapshot shares. */
const memory = createMemory();

/** The one priority and type of a run that has had no other. */
interface Sole {
  readonly byPriority: string;
  readonly byType: string;
}

type Dimension = keyof Sole;

/**
 * Runs of one flow with different seeds, and what they say together: counts are added, means are means of means with the
 * interval across the runs, sd and quantiles are those of all observations. Keeps no run, only figures and pooled samples.
 */
export class Replications {
  private readonly runs: RunResult[] = [];
  private readonly soles: Sole[] = [];
  /** By node and name of the figure. */
  private readonly samples = new Map<string, Sample>();

  add(result: RunResult, simulation: Simulation): void {
    this.runs.push(result);
    const { counters, names, endToEnd, endToEndClasses } = simulation;
    this.soles.push({
      byPriority: String(counters.firstPriority),
      byType: names[counters.firstType] ?? '',
    });
    this.pool('', {
      endToEnd,
      ...toClassSamples(simulation, endToEndClasses, endToEndOf(simulation), 'endToEnd'),
    });
    for (const place of simulation.places) {
      if (place.alive) this.pool(`${place.id}/`, place.behavior.samples?.(simulation, place) ?? {});
    }
  }

  private pool(prefix: string, samples: Readonly<Record<string, Sample>>): void {
    for (const [name, sample] of Object.entries(samples)) {
      addToPool(this.pooled(prefix + name), memory, sample);
    }
  }

  /** At least one run must have been added; the first one's seed stands for all. */
  toResult(): RunResult {
    const { runs } = this;
    const first = runs[0]!;
    const { figuresFrom: _, ...same } = first;
    return {
      ...same,
      ...this.joinBeginnings(),
      replications: runs.length,
      events: sum(runs.map((run) => run.events)),
      wallSeconds: sum(runs.map((run) => run.wallSeconds)),
      totals: sumEach<Totals>(runs.map((run) => run.totals)),
      endToEnd: this.joinEndToEnd(),
      nodes: Object.fromEntries(Object.keys(first.nodes).map((id) => [id, this.joinNode(id)])),
      runs,
    };
  }

  /** F7. The warm-up may have been found from the data, for each run its own. */
  private joinBeginnings(): Pick<RunResult, 'warmUp' | 'figuresFrom'> {
    const warmUp = sameOrMean(this.runs.map((run) => run.warmUp));
    if (this.runs.every((run) => run.figuresFrom === undefined)) return { warmUp };
    return { warmUp, figuresFrom: sameOrMean(this.runs.map((run) => run.figuresFrom ?? run.warmUp)) };
  }

  private joinEndToEnd(): EndToEndFigures {
    const figures = this.runs.map((run) => run.endToEnd);
    const join = (each: readonly SampleFigures[], prefix: string) =>
      joinSamples(each, this.pooled(`${prefix}endToEnd`));
    return { ...join(figures, ''), ...this.joinClasses<SampleFigures>(figures, '', join) };
  }

  /** The journal is the same in every run, so the same nodes stand at the end. */
  private joinNode(id: string): NodeFigures {
    const figures = this.runs.map((run) => run.nodes[id]!);
    const join = (each: readonly PlaceFigures[], prefix: string) => this.joinPlaces(each, prefix);
    return {
      kind: figures[0]!.kind,
      ...join(figures, `${id}/`),
      ...this.joinClasses<PlaceFigures>(figures, `${id}/`, join),
    };
  }

  private joinPlaces(figures: readonly PlaceFigures[], prefix: string): PlaceFigures {
    const joined: Record<string, unknown> = { counts: sumEach(figures.map((each) => each.counts)) };
    // The order of the names is the order in the file. A run with one class gives its whole, which has more than a class.
    const names = Object.keys(figures[0]!) as (keyof PlaceFigures)[];
    for (const name of names) {
      if (figures.some((each) => each[name] === undefined)) continue;
      if (name === 'length' || name === 'waiting')
        joined[name] = joinLevels(figures.map((each) => each[name]!));
      else if (name === 'busy' || name === 'held')
        joined[name] = joinLevels(
          figures.map((each) => each[name]!),
          mostServersOf(figures),
        );
      else if (name === 'wait' || name === 'service')
        joined[name] = joinSamples(
          figures.map((each) => each[name]!),
          this.pooled(prefix + name),
        );
      else if (name === 'utilization') joined[name] = meanOf(figures.map((each) => each.utilization ?? null));
    }
    return joined as unknown as PlaceFigures;
  }

  /** Where any of the runs has more than one class; a run without one of the values has seen nothing of it. */
  private joinClasses<T extends PlaceFigures | SampleFigures>(
    wholes: readonly (T & FiguresByClass<T>)[],
    prefix: string,
    join: (figures: readonly T[], prefix: string) => T,
  ): FiguresByClass<T> {
    if (wholes.every((whole) => whole.byType === undefined)) return {};
    const of = (dimension: Dimension) => {
      const parts = wholes.map(
        (whole, run): Readonly<Record<string, T>> =>
          whole[dimension] ?? { [this.soles[run]![dimension]]: whole },
      );
      const values = [...new Set(parts.flatMap((part) => Object.keys(part)))].sort(
        dimension === 'byType' ? byCodeUnits : (a, b) => Number(a) - Number(b),
      );
      return Object.fromEntries(
        values.map((value) => {
          const some = parts.find((part) => Object.hasOwn(part, value))![value]!;
          const each = parts.map((part) => (Object.hasOwn(part, value) ? part[value]! : nothingOf(some)));
          return [value, join(each, `${prefix}${dimension}/${value}/`)];
        }),
      );
    };
    const ofOthers = (name: 'otherPriorities' | 'otherTypes') => {
      const parts = wholes.map((whole) => whole[name]);
      const some = parts.find((part) => part !== undefined);
      if (some === undefined) return {};
      return {
        [name]: join(
          parts.map((part) => part ?? nothingOf(some)),
          `${prefix}${name}/`,
        ),
      };
    };
    return {
      byPriority: of('byPriority'),
      byType: of('byType'),
      ...ofOthers('otherPriorities'),
      ...ofOthers('otherTypes'),
    };
  }

  private pooled(key: string): Sample {
    const before = this.samples.get(key);
    if (before !== undefined) return before;
    const sample = createSample(memory);
    this.samples.set(key, sample);
    return sample;
  }
}
