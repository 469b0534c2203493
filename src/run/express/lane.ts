import type { Express } from '../../engine/express.ts';
import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { bufferSize } from '../../engine/stats/sample.ts';
import { Bank } from './bank.ts';
import * as at from './layout.ts';
import { type Loop, loopFor } from './loops.ts';
import type { Stages } from './stages.ts';

/** Events at most of one call: what is counted meanwhile stays a whole number of 32 bits. */
const most = 1e9;
/** Events at most of one turn in the loop: few, lest an engine enters it in its midst. */
const stretch = 64;
/** Calls after which it is judged whether they pay: fewer events a call than places, and filling the bank takes longer. */
const trials = 32;
/** Calls for which the express then rests, and more of them for each place: filling the bank takes as long as it is large. */
const rest = 1024;
const restPerPlace = 32;

/** T7. Serves plain places; `loop.ts` has how, this what the loop seldom needs. */
export class Lane implements Express {
  until = 0;
  readonly simulation: Simulation;
  private readonly stages: Stages;
  readonly bank: Bank;
  private readonly loop: Loop;
  /** Servers that were at calls by edges that are gone: until the last of these is answered nothing is served here. */
  private readonly called: number[];
  /** Since it was judged last; below 0 while it rests. */
  private turns = 0;
  private served = 0;

  constructor(simulation: Simulation, stages: Stages) {
    this.simulation = simulation;
    this.stages = stages;
    const ways = stages.queues.reduce((sum, queue) => sum + (queue?.takers.length ?? 0), 0);
    this.loop = loopFor(simulation.places.length, ways);
    this.bank = new Bank(simulation, stages, this.loop.board);
    this.called = findCalled(simulation, stages);
  }

  serve(budget: number): number {
    const { simulation, bank, loop } = this;
    const { counters } = simulation;
    if (simulation.eventLog !== null) return 0;
    if (counters.isMixed || counters.mayBeStuck || simulation.extras.live > 0 || budget <= 1) return 0;
    if (this.isCalled()) return 0;
    if (++this.turns <= 0) return 0;
    if (this.turns > trials) {
      const pays = this.served > this.turns * bank.size;
      this.turns = pays ? 0 : -(rest + restPerPlace * bank.size);
      this.served = 0;
      if (!pays) return 0;
    }
    bank.fill();
    this.begin();
    loop.look(this);
    const served = this.drive(Math.min(budget, most));
    this.served += served;
    return served;
  }

  private isCalled(): boolean {
    const { called } = this;
    const { servers } = this.simulation;
    while (called.length > 0 && servers.caller(called[called.length - 1]!) === none) called.pop();
    return called.length > 0;
  }

  private drive(budget: number): number {
    const { serve, board } = this.loop;
    const { tally } = board;
    let served = 0;
    try {
      while (served < budget) {
        const few = Math.min(stretch, budget - served);
        const now = serve(few);
        served += now;
        if (tally[at.calledAt]! > 0) this.tend();
        else if (now < few) break;
      }
    } finally {
      this.end(served);
      this.bank.putBack();
    }
    return served;
  }

  /** What goes on from event to event, onto the board. */
  private begin(): void {
    const { counters, messages, endToEnd, hashWords } = this.simulation;
    const { tally, clock } = this.loop.board;
    clock[at.nowAt] = counters.now;
    clock[at.ordersAt] = counters.orders;
    clock[at.untilAt] = this.until;
    clock[at.firstPriorityAt] = counters.firstPriority;
    tally[at.hash0At] = hashWords[0]!;
    tally[at.hash1At] = hashWords[1]!;
    tally[at.atThisInstantAt] = counters.atThisInstant;
    tally[at.madeAt] = counters.made;
    tally[at.completedAt] = 0;
    tally[at.sojournCountAt] = endToEnd.pending;
    tally[at.freeAt] = messages.free;
    tally[at.usedAt] = messages.used;
    tally[at.capacityAt] = messages.capacity;
    tally[at.calledAt] = 0;
    tally[at.firstTypeAt] = counters.firstType;
  }

  private end(served: number): void {
    const { counters, messages, endToEnd, hashWords } = this.simulation;
    const { tally, clock } = this.loop.board;
    this.loop.leave();
    const made = (tally[at.madeAt]! - counters.made) | 0;
    hashWords[0] = tally[at.hash0At]!;
    hashWords[1] = tally[at.hash1At]!;
    endToEnd.pending = tally[at.sojournCountAt]!;
    messages.free = tally[at.freeAt]!;
    messages.used = tally[at.usedAt]!;
    messages.live += made - tally[at.completedAt]!;
    if (clock[at.nowAt]! > counters.now) counters.crowd = 0;
    counters.now = clock[at.nowAt]!;
    counters.atThisInstant = tally[at.atThisInstantAt]!;
    counters.orders = clock[at.ordersAt]!;
    counters.created += made;
    counters.made += made;
    counters.events += served;
    counters.completed += tally[at.completedAt]!;
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

  /** What an event has left to be done after it. */
  private tend(): void {
    const { bank, stages, simulation } = this;
    const { calls, tally, clock } = this.loop.board;
    const now = clock[at.nowAt]!;
    if (tally[at.sojournCountAt] === bufferSize) {
      tally[at.sojournCountAt] = 0;
      bank.fold(this.loop.board.places, simulation.endToEnd);
    }
    for (let index = 0; index < tally[at.calledAt]!; index++) {
      const slot = calls[index]! / at.intWords;
      const queue = stages.queues[slot];
      const handler = stages.handlers[slot];
      if (queue) {
        bank.tendSample(slot, queue.state.wait);
        bank.tendLevel(slot, queue.state.length, now);
      } else if (handler) {
        bank.tendSample(slot, handler.state.service);
        bank.tendLevel(slot, handler.state.busy, now);
        bank.tendDraws(slot, handler.service);
      } else bank.tendDraws(slot, stages.sources[slot]!.interval);
    }
    tally[at.calledAt] = 0;
  }
}

function findCalled({ servers }: Simulation, { handlers }: Stages): number[] {
  const found: number[] = [];
  for (const handler of handlers) {
    let server = handler?.state.oldest ?? none;
    for (; server !== none; server = servers.younger(server))
      if (servers.caller(server) !== none) found.push(server);
  }
  return found;
}
