import { own } from '../base/record.ts';
import type { Simulation } from '../engine/simulation.ts';
import { addEdge, changeEdge, changeParams, removeEdge, removePlace, startPlace } from '../engine/wiring.ts';
import type { Command, Flow } from '../flow/flow.ts';
import { addNode, resolvedParams, wiringOf } from './compile.ts';

/** J1. Does to a simulation what a command, already checked, did to its flow. All else in it goes on untouched. */
export function carryOut(simulation: Simulation, command: Command, before: Flow, after: Flow): void {
  // Whatever was looked at before, is looked at anew.
  simulation.nextOrder();
  change(simulation, command, before, after);
  simulation.reconsider();
}

function change(simulation: Simulation, command: Command, before: Flow, after: Flow): void {
  switch (command.kind) {
    case 'emit': {
      const place = simulation.places[simulation.placeSlots.get(command.node)!]!;
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
    default:
      throw new Error(`${command.kind} was let through`);
  }
}

function changeNode(simulation: Simulation, id: string, before: Flow, after: Flow): void {
  const [was, is] = [own(before.nodes, id), own(after.nodes, id)];
  if (was === undefined && is !== undefined) {
    startPlace(simulation, addNode(simulation, id, is));
    return;
  }
  const place = simulation.places[simulation.placeSlots.get(id)!]!;
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
  else if (was?.params !== is.params) changeEdge(edge, wiringOf(after, is));
}
