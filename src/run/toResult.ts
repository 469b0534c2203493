import { byCodeUnits } from '../base/record.ts';
import { endToEndOf } from '../engine/mix.ts';
import type { Simulation } from '../engine/simulation.ts';
import { toClassFigures } from '../engine/stats/classes.ts';
import { toSampleFigures } from '../engine/stats/figures.ts';
import type { EndToEndFigures, NodeFigures, RunResult } from './result.ts';
import type { Run } from './run.ts';
import { engineVersion } from './version.ts';

export interface ResultOptions {
  /** The instant the run was asked to go to. */
  readonly until: number;
  /** What it took, by the clock on the wall. */
  readonly wallSeconds: number;
}

/** `eddy-result/1` of one run as it stands. Nodes that were removed on the way have no figures. */
export function toResult(run: Run, { until, wallSeconds }: ResultOptions): RunResult {
  const { simulation, start } = run;
  const { figuresFrom } = simulation.counters;
  return {
    format: 'eddy-result/1',
    engine: engineVersion,
    flow: start.name,
    seed: start.run.seed,
    until,
    warmUp: run.warmUp,
    ...(figuresFrom > run.warmUp && { figuresFrom }),
    replications: 1,
    events: run.events,
    wallSeconds,
    totals: simulation.totals,
    endToEnd: toEndToEnd(simulation),
    nodes: toNodeFigures(simulation),
  };
}

function toEndToEnd(simulation: Simulation): EndToEndFigures {
  const { endToEnd, endToEndClasses } = simulation;
  return {
    ...toSampleFigures(endToEnd),
    ...toClassFigures(simulation, endToEndClasses, endToEndOf(simulation), ({ sample }) =>
      toSampleFigures(sample),
    ),
  };
}

/** By code units of their ids. */
function toNodeFigures(simulation: Simulation): Readonly<Record<string, NodeFigures>> {
  const places = simulation.places.filter((place) => place.alive);
  places.sort((a, b) => byCodeUnits(a.id, b.id));
  return Object.fromEntries(
    places.map((place) => [place.id, { kind: place.kind, ...place.behavior.figures(simulation, place) }]),
  );
}
