import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { vacate } from './parts.ts';
import type { HandlerPlace, State } from './state.ts';

/** A server that is idle, or may still be opened. After `servers` was lowered none is, until enough have ended. */
export function hasIdleServer({ config, state }: HandlerPlace): boolean {
  return state.opened < config.servers || state.idle > 0;
}

/** J5, J6. Whether it may begin something new. */
export function isUp({ paused, crashed }: HandlerPlace): boolean {
  return !paused && !crashed;
}

export function hasFreeServer(place: HandlerPlace): boolean {
  return hasIdleServer(place) && isUp(place);
}

/** P9. A server never used has been idle longest. */
export function takeFreeServer(simulation: Simulation, { config, state }: HandlerPlace): number {
  if (state.opened >= config.servers) return takeIdle(simulation, state);
  const server = simulation.servers.open(state.youngest);
  if (state.oldest === none) state.oldest = server;
  state.youngest = server;
  state.opened++;
  return server;
}

/** Its message is done with, or passed on: it is idle, or closed where there are too many. */
export function free(simulation: Simulation, place: HandlerPlace, server: number): void {
  const { config, state } = place;
  const { servers } = simulation;
  changeLevel(state.busy, simulation.memory, simulation.now, -1);
  if (simulation.counters.isMixed) vacate(simulation, place, server);
  if (state.opened > config.servers) {
    closeServer(simulation, place, server);
    return;
  }
  servers.rest(server, simulation.nextOrder());
  if (state.idleTail === none) state.idleHead = server;
  else servers.setNextIdle(state.idleTail, server);
  state.idleTail = server;
  state.idle++;
}

/** After `servers` was lowered: idle ones go first. */
export function closeSurplus(simulation: Simulation, place: HandlerPlace): void {
  const { config, state } = place;
  while (state.opened > config.servers && state.idleHead !== none)
    closeServer(simulation, place, takeIdle(simulation, state));
}

function takeIdle(simulation: Simulation, state: State): number {
  const server = state.idleHead;
  state.idleHead = simulation.servers.nextIdle(server);
  if (state.idleHead === none) state.idleTail = none;
  state.idle--;
  return server;
}

function closeServer({ servers }: Simulation, { state }: HandlerPlace, server: number): void {
  if (state.oldest === server) state.oldest = servers.younger(server);
  if (state.youngest === server) state.youngest = servers.elder(server);
  state.opened--;
  servers.close(server);
}
