import type { Express } from '../../engine/express.ts';
import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { bufferSize, foldIn } from '../../engine/stats/sample.ts';
import { Bank } from './bank.ts';
import * as at from './layout.ts';
import { serveLoop } from './loop.ts';
import type { Stages } from './stages.ts';

/** Events at most of one call: what is counted meanwhile stays a whole number of 32 bits. */
const most = 1e9;
/** Events at most of one turn in the loop */
const stretch = 4096;
/** Calls after which it is judged whether they pay: fewer events a call than places, and filling the bank takes longer. */
const trials = 32;
/** Calls for which the express then rests. */
const rest = 1024;

/** T7. Serves plain places; `loop.ts` has how, this what the loop seldom needs. */
export class Lane implements Express {
  until = 0;
  readonly simulation: Simulation;
  private readonly stages: Stages;
  readonly bank: Bank;
  /** The instant for `closeQueueSpans` and `closeHandlerSpans`: handed over to them, it would be boxed at every event. */
  readonly clock = new Float64Array(1);
  /** Since it was judged last; below 0 while it rests. */
  private calls = 0;
  private served = 0;

  constructor(simulation: Simulation, stages: Stages) {
    this.simulation = simulation;
    this.stages = stages;
    this.bank = new Bank(simulation, stages);
  }

  serve(budget: number): number {
    const { simulation, bank } = this;
    const { counters } = simulation;
    if (simulation.eventLog !== null) return 0;
    if (counters.isMixed || counters.mayBeStuck || simulation.extras.live > 0 || budget <= 1) return 0;
    if (++this.calls <= 0) return 0;
    if (this.calls > trials) {
      const pays = this.served > this.calls * bank.size;
      this.calls = pays ? 0 : -rest;
      this.served = 0;
      if (!pays) return 0;
    }
    const before = counters.events;
    bank.fill();
    try {
      const last = before + Math.min(budget, most);
      for (let left = last - before; left > 0; left = last - counters.events) {
        const part = Math.min(left, stretch);
        if (serveLoop(this, part) < part) break;
      }
    } finally {
      bank.putBack();
    }
    const served = counters.events - before;
    this.served += served;
    return served;
  }

  /** Whether a message waits for a handler. */
  isFed(place: number): boolean {
    return this.longestWaiting(place) !== none;
  }

  /** The way to a handler from the queue whose next message has waited longest; -1 where none waits. */
  longestWaiting(place: number): number {
    const { ints, feeders } = this.bank;
    const { messages } = this.simulation;
    const stop = ints[place + at.feedersEndAt]!;
    let best = none;
    let bestOrder = Number.POSITIVE_INFINITY;
    for (let index = ints[place + at.feedersAt]!; index < stop; index++) {
      const way = feeders[index]!;
      const head = ints[ints[way + at.takerQueueAt]! + at.headAt]!;
      if (head === none || messages.order(head) >= bestOrder) continue;
      best = way;
      bestOrder = messages.order(head);
    }
    return best;
  }

  /** P9. The way from a queue to the handler idle longest; -1 where none is idle, -2 where it would open a server. */
  longestIdle(queue: number): number {
    const { ints } = this.bank;
    const { servers } = this.simulation;
    const stop = ints[queue + at.takersEndAt]!;
    let best = none;
    let bestSince = Number.POSITIVE_INFINITY;
    for (let way = ints[queue + at.takersAt]!; way < stop; way += at.takerWords) {
      const place = ints[way + at.takerHandlerAt]!;
      const idleHead = ints[place + at.idleHeadAt]!;
      if (ints[place + at.unopenedAt]! > 0) return at.opensServer;
      if (idleHead === none || servers.idleOrder(idleHead) >= bestSince) continue;
      best = way;
      bestSince = servers.idleOrder(idleHead);
    }
    return best;
  }

  foldWaits(place: number): void {
    const { wait } = this.stages.queues[place / at.intWords]!.state;
    wait.pending = bufferSize;
    foldIn(wait, this.simulation.memory);
    this.bank.ints[place + at.pendingAt] = 0;
  }

  foldServices(place: number): void {
    const { service } = this.stages.handlers[place / at.intWords]!.state;
    service.pending = bufferSize;
    foldIn(service, this.simulation.memory);
    this.bank.ints[place + at.pendingAt] = 0;
  }

  closeQueueSpans(place: number): void {
    const slot = place / at.intWords;
    this.bank.closeSpans(slot, this.stages.queues[slot]!.state.length, this.clock[0]!);
  }

  closeHandlerSpans(place: number): void {
    const slot = place / at.intWords;
    this.bank.closeSpans(slot, this.stages.handlers[slot]!.state.busy, this.clock[0]!);
  }
}
