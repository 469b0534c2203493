import { assertNever } from '../base/assert.ts';
import { own } from '../base/record.ts';
import type { Place } from '../engine/place.ts';
import { resetFigures } from '../engine/resetFigures.ts';
import type { Simulation } from '../engine/simulation.ts';
import {
  addEdge,
  changeEdge,
  changeParams,
  removeEdge,
  removePlace,
  startPlace,
  tellGivers,
} from '../engine/wiring.ts';
import type { Command, Flow } from '../flow/flow.ts';
import { addNode, resolvedParams, wiringOf } from './compile.ts';

/** J1. Does to a simulation what a command, already checked, did to its flow. All else in it goes on untouched. */
export function carryOut(simulation: Simulation, command: Command, before: Flow, after: Flow): void {
  // What stopped the run may be mended.
  simulation.stop = null;
  // Whatever was looked at before, is looked at anew.
  simulation.nextOrder();
  change(simulation, command, before, after);
  simulation.reconsider();
}

function change(simulation: Simulation, command: Command, before: Flow, after: Flow): void {
  switch (command.kind) {
    case 'emit': {
      const place = placeOf(simulation, command.node);
      place.behavior.emit!(simulation, place, command.event);
      simulation.settle();
      return;
    }
    case 'set':
    case 'add':
    case 'remove': {
      const [part, id = ''] = command.path.split('.');
      if (part === 'nodes') changeNode(simulation, id, before, after);
      else changeEdgeOf(simulation, id, before, after);
      simulation.settle();
      return;
    }
    case 'pause':
    case 'resume':
      pause(simulation, placeOf(simulation, command.node), command.kind === 'pause');
      return;
    case 'crash':
    case 'recover':
      crash(simulation, placeOf(simulation, command.node), command.kind === 'crash');
      return;
    case 'resetFigures':
      resetFigures(simulation);
      return;
    default:
      assertNever(command);
  }
}

/** J5. A second pause changes nothing. */
function pause(simulation: Simulation, place: Place, paused: boolean): void {
  if (place.paused === paused) return;
  place.paused = paused;
  tellGivers(place);
  place.behavior.onPause?.(simulation, place);
  simulation.settle();
}

/** J6, J7. */
function crash(simulation: Simulation, place: Place, crashed: boolean): void {
  if (place.crashed === crashed) return;
  place.crashed = crashed;
  tellGivers(place);
  place.behavior.onCrash?.(simulation, place);
  simulation.settle();
}

function placeOf(simulation: Simulation, id: string): Place {
  return simulation.places[simulation.placeSlots.get(id)!]!;
}

function changeNode(simulation: Simulation, id: string, before: Flow, after: Flow): void {
  const [was, is] = [own(before.nodes, id), own(after.nodes, id)];
  if (was === undefined && is !== undefined) {
    startPlace(simulation, addNode(simulation, id, is));
    return;
  }
  const place = placeOf(simulation, id);
  if (is === undefined) removePlace(simulation, place);
  else if (was?.params !== is.params) changeParams(simulation, place, resolvedParams(is));
}

function changeEdgeOf(simulation: Simulation, id: string, before: Flow, after: Flow): void {
  const [was, is] = [own(before.edges, id), own(after.edges, id)];
  if (was === undefined && is !== undefined) {
    addEdge(simulation, id, wiringOf(after, is));
    return;
  }
  const edge = simulation.edges[simulation.edgeSlots.get(id)!]!;
  if (is === undefined) removeEdge(simulation, edge);
  else if (was?.params !== is.params) changeEdge(simulation, edge, wiringOf(after, is));
}
