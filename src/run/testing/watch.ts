import type { PlaceFigures } from '../../engine/behavior.ts';
import { MoveLog, moveStride } from '../../engine/moveLog.ts';
import type { Place } from '../../engine/place.ts';
import type { Flow } from '../../flow/flow.ts';
import { Run } from '../run.ts';

/** A run that a test looks into. */
export class Watch {
  readonly run: Run;

  constructor(flow: Flow) {
    this.run = new Run(flow);
    this.run.simulation.moveLog = new MoveLog();
  }

  /** Up to an instant. */
  to(instant: number): this {
    this.run.advance(instant);
    return this;
  }

  figures(id: string): PlaceFigures {
    const place = this.place(id);
    return place.behavior.figures(this.run.simulation, place);
  }

  /** What a frame shows of a node. */
  shown(id: string): number[] {
    const numbers = new Float64Array(8);
    const place = this.place(id);
    place.behavior.show(this.run.simulation, place, numbers, 0);
    return [...numbers];
  }

  /** Of a queue. */
  length(id: string): number {
    return this.shown(id)[0]!;
  }

  /** Events that stand at a source. */
  waiting(id: string): number {
    return this.shown(id)[1]!;
  }

  get totals() {
    return this.run.simulation.totals;
  }

  /** Instants at which messages set out on an edge, so far. */
  movesOn(edgeId: string): number[] {
    return this.moves(edgeId).map(({ setOutAt }) => setOutAt);
  }

  /** Messages that have set out from one node to another so far. */
  movesIn(from: string, to: string): number {
    const those = this.run.simulation.edges.filter((edge) => edge.from.id === from && edge.to.id === to);
    return those.reduce((sum, { state }) => sum + state.passed, 0);
  }

  moves(edgeId: string): { setOutAt: number; arrivesAt: number; type: number; fate: number }[] {
    const { moveLog, edgeSlots } = this.run.simulation;
    const slot = edgeSlots.get(edgeId);
    const found = [];
    for (let index = 0; index < (moveLog?.count ?? 0); index++) {
      const [edge, setOutAt, arrivesAt, type, fate] = moveLog!.moves.subarray(index * moveStride);
      if (edge === slot) found.push({ setOutAt: setOutAt!, arrivesAt: arrivesAt!, type: type!, fate: fate! });
    }
    return found;
  }

  do(...commands: Parameters<Run['apply']>[0]): this {
    const done = this.run.apply(commands);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return this;
  }

  place(id: string): Place {
    const { places, placeSlots } = this.run.simulation;
    return places[placeSlots.get(id)!]!;
  }
}
