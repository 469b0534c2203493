import type { GatePlace, GateState } from '../../engine/parts/gate.ts';
import type { Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { DelayPlace } from '../../kinds/delay/behavior.ts';
import type { HandlerPlace } from '../../kinds/handler/state.ts';
import type { JoinPlace } from '../../kinds/join/behavior.ts';
import type { QueuePlace } from '../../kinds/queue/state.ts';
import type { SourcePlace } from '../../kinds/source/state.ts';
import { Evidence } from './faults/evidence.ts';
import { checkGate } from './faults/gateFaults.ts';
import { checkHandler } from './faults/handlerFaults.ts';
import { checkDelay, checkJoin } from './faults/insideFaults.ts';
import { checkQueue } from './faults/queueFaults.ts';
import { checkSource } from './faults/sourceFaults.ts';
import { checkTotals } from './faults/totalFaults.ts';

/**
 * What is wrong with a simulation between two events, in words; nothing where its state agrees with itself and with the
 * rules of SPEC.md. Everything that is counted is counted again from what stands, serves and pends.
 */
export function findFaults(simulation: Simulation): string[] {
  const evidence = new Evidence(simulation);
  const alive = simulation.places.filter((place) => place.alive);
  checkTotals(evidence, alive);
  for (const place of alive) checkPlace(evidence, place);
  return evidence.faults;
}

function checkPlace(evidence: Evidence, place: Place): void {
  if ((place.state as Partial<GateState>).outside !== undefined) checkGate(evidence, place as GatePlace);
  if (place.kind === 'queue') checkQueue(evidence, place as QueuePlace);
  if (place.kind === 'handler') checkHandler(evidence, place as HandlerPlace);
  if (place.kind === 'source') checkSource(evidence, place as SourcePlace);
  if (place.kind === 'delay') checkDelay(evidence, place as DelayPlace);
  if (place.kind === 'join') checkJoin(evidence, place as JoinPlace);
}
