import { highWordIndex } from '../../base/doubleBits.ts';
import {
  beyondLayer,
  edges as layerEdges,
  steps as layerSteps,
} from '../../distributions/standardExponential.ts';
import { mostUnordered, root } from '../../engine/calendar.ts';
import type { Express } from '../../engine/express.ts';
import { none, nothingBeside } from '../../engine/messages.ts';
import { idle, serving } from '../../engine/parts/servers.ts';
import { pageBits, pageMask } from '../../engine/records.ts';
import { mostAtOneInstant, type Simulation } from '../../engine/simulation.ts';
import { bufferSize, foldIn, ownBuffer } from '../../engine/stats/sample.ts';
import * as at from './bank.ts';
import type { Stages } from './stages.ts';

/** Events at most of one call: what is counted meanwhile stays a whole number of 32 bits. */
const most = 1e9;
/** Serving fewer events a call than this for each place, it would take longer to fill the bank than it saves. */
const worthwhile = 3;
/** Calls after which that is judged. */
const trials = 32;
/** In place of a way: one that has never been gone. */
const opensServer = -2;
/** Words of the records of messages and of servers. */
const messageWords = 11;
const serverWords = 9;

/**
 * Serves the arrivals and the ends of service of plain places as their behaviors do (SPEC.md: S1, S4, Q1, Q4, H1, P9, P10, F2),
 * in one loop that calls nothing and looks up nothing twice: what it works on stands in a bank while it runs. The one
 * place where length is speed. A test runs random flows with and without it: they are the same to the last bit.
 */
export class Lane implements Express {
  until = 0;
  private readonly simulation: Simulation;
  private readonly stages: Stages;
  private readonly bank: at.Bank;
  private calls = 0;
  private served = 0;

  constructor(simulation: Simulation, stages: Stages) {
    this.simulation = simulation;
    this.stages = stages;
    this.bank = new at.Bank(simulation, stages);
  }

  serve(budget: number): number {
    const { simulation, bank } = this;
    const { counters } = simulation;
    if (counters.isMixed || counters.mayBeStuck || simulation.extras.live > 0 || budget <= 1) return 0;
    if (this.calls > trials && this.served < this.calls * worthwhile * bank.size) return 0;
    const before = counters.events;
    bank.fill();
    try {
      this.loop(Math.min(budget, most));
    } finally {
      bank.putBack();
    }
    const served = counters.events - before;
    this.calls++;
    this.served += served;
    return served;
  }

  private loop(budget: number): void {
    const { simulation, until, bank } = this;
    const { calendar, counters, messages, servers, random, endToEnd, hashWords, memory, moveLog } =
      simulation;
    const { ints, doubles, takers, uses, feeders, buffers, draws } = bank;
    const { firstType, firstPriority } = counters;
    const streams = random.state;
    const sojourns = ownBuffer(endToEnd, memory);
    calendar.ownFirstPage();
    const { f: times, i: words } = calendar;
    let { now, atThisInstant, orders, made } = counters;
    let { free, used } = messages;
    const { capacity } = messages;
    let { isHeap, hole, end, seq } = calendar;
    let hash0 = hashWords[0]!;
    let hash1 = hashWords[1]!;
    let sojournCount = endToEnd.pending;
    let served = 0;
    let created = 0;
    let completed = 0;
    // The pages that messages and servers are looked at in.
    let messagePage = none;
    let mf: Float64Array = doubles;
    let mi: Int32Array = ints;
    let serverPage = none;
    let sf: Float64Array = doubles;
    let si: Int32Array = ints;

    while (served < budget) {
      // Calendar.next.
      let index = none;
      if (!isHeap) {
        if (hole !== none) {
          const last = --end;
          if (hole !== last) {
            const from = last << 3;
            const to = hole << 3;
            times[to >> 1] = times[from >> 1]!;
            times[(to >> 1) + 1] = times[(from >> 1) + 1]!;
            words[to + 4] = words[from + 4]!;
            words[to + 5] = words[from + 5]!;
            words[to + 6] = words[from + 6]!;
            const tracked = words[from + 7]!;
            words[to + 7] = tracked;
            if (tracked > 0) calendar.note(tracked - 1, hole);
          }
          hole = none;
        }
        if (end === root) break;
        let entry = root << 2;
        let earliest = times[entry]!;
        for (let other = entry + 4; other < end << 2; other += 4) {
          const instant = times[other]!;
          if (instant > earliest || (instant === earliest && times[other + 1]! > times[entry + 1]!)) continue;
          entry = other;
          earliest = instant;
        }
        index = entry >> 2;
      } else {
        index = calendar.next();
        isHeap = calendar.isHeap;
        if (!isHeap) ({ hole, end, seq } = calendar);
        if (index === none) break;
      }
      const time = times[index << 2]!;
      const w = index << 3;
      const slot = words[w + 4]!;
      const b = words[w + 6]!;
      const place = slot * at.intWords;
      // Whatever is not wholly plain is left to the places themselves.
      if (time > until || words[w + 5] !== 0 || words[w + 7] !== 0) break;
      const kind = ints[place + at.kindAt]!;
      const queueSlot = ints[place + at.queueAt]!;
      const queue = queueSlot * at.intWords;
      let message = none;
      let md = 0;
      if (kind === at.sourceKind) {
        if (ints[place + at.leftAt]! <= 0 || (free === none && used === capacity)) break;
        if (ints[place + at.typeAt] !== firstType) break;
        if (doubles[slot * at.doubleWords + at.priorityAt] !== firstPriority) break;
      } else if (kind === at.handlerKind) {
        if (b >> pageBits !== serverPage) {
          ({ f: sf, i: si } = servers.own(b));
          serverPage = b >> pageBits;
        }
        message = si[(b & pageMask) * (2 * serverWords) + 7]!;
        if (message >> pageBits !== messagePage) {
          ({ f: mf, i: mi } = messages.own(message));
          messagePage = message >> pageBits;
        }
        md = (message & pageMask) * messageWords;
        if (mi[md * 2 + 20] !== nothingBeside || mi[md * 2 + 13] !== none) break;
        if (ints[place + at.unopenedAt]! > 0 && this.isFed(place)) break;
      } else break;
      let way = none;
      if (queueSlot !== none) {
        const length = ints[queue + at.lengthAt]!;
        if (length >= ints[queue + at.roomAt]!) break;
        if (length === 0) {
          const first = ints[queue + at.takersAt]!;
          if (ints[queue + at.takersEndAt]! - first === 1) {
            const taker = takers[first * at.takerWords + at.takerHandlerAt]! * at.intWords;
            if (ints[taker + at.unopenedAt]! > 0) break;
            if (ints[taker + at.idleHeadAt] !== none) way = first;
          } else {
            way = this.longestIdle(queue);
            if (way === opensServer) break;
          }
        }
      }
      if (time > now) {
        now = time;
        atThisInstant = 0;
      } else if (atThisInstant >= mostAtOneInstant) break;
      if (isHeap) calendar.takeAt(index);
      else hole = index;
      atThisInstant++;
      served++;
      // T6, as `stir` has it.
      const first = Math.imul(hash0 ^ words[w + 1 - highWordIndex]!, 0x9e3779b1);
      const second = Math.imul(hash1 ^ Math.imul(slot, 0x85ebca6b), 0xc2b2ae35);
      hash0 = (((first << 15) | (first >>> 17)) + words[w + highWordIndex]!) | 0;
      hash1 = (((second << 13) | (second >>> 19)) + b + first) | 0;

      // The server to be freed, none where a source has created.
      let server = none;
      if (kind === at.sourceKind) {
        created++;
        ints[place + at.createdAt] = ints[place + at.createdAt]! + 1;
        ints[place + at.leftAt] = ints[place + at.leftAt]! - 1;
        // Messages.createNow.
        message = free === none ? used++ : free;
        if (message >> pageBits !== messagePage) {
          ({ f: mf, i: mi } = messages.own(message));
          messagePage = message >> pageBits;
        }
        md = (message & pageMask) * messageWords;
        const m = md * 2;
        if (free !== none) free = mi[m]!;
        mf[md] = now;
        mf[md + 3] = firstPriority;
        mi[m + 8] = none;
        mi[m + 9] = none;
        mi[m + 10] = firstType;
        mi[m + 11] = made;
        mi[m + 12] = slot;
        mi[m + 13] = none;
        mi[m + 14] = 2 * none;
        mi[m + 15] = none;
        mi[m + 16] = none;
        mi[m + 20] = nothingBeside;
        mi[m + 21] = made;
        made++;
        if (moveLog !== null) moveLog.add(ints[place + at.edgeAt]!, now, now, firstType);
      } else {
        server = b;
        ints[place + at.endedAt] = ints[place + at.endedAt]! + 1;
        const count = ints[place + at.pendingAt]!;
        buffers[slot]![count] = now - sf[(b & pageMask) * serverWords]!;
        ints[place + at.pendingAt] = count + 1;
        if (count + 1 === bufferSize) this.foldServices(slot);
        if (moveLog !== null && ints[place + at.edgeAt] !== none)
          moveLog.add(ints[place + at.edgeAt]!, now, now, mi[md * 2 + 10]!);
        if (queueSlot === none) {
          completed++;
          sojourns[sojournCount++] = now - mf[md]!;
          if (sojournCount === bufferSize) {
            endToEnd.pending = bufferSize;
            foldIn(endToEnd, memory);
            sojournCount = 0;
          }
          mi[md * 2] = free;
          free = message;
        }
      }
      if (queueSlot !== none) {
        ints[queue + at.arrivedAt] = ints[queue + at.arrivedAt]! + 1;
        mf[md + 1] = now;
        mf[md + 2] = orders++;
        if (way !== none) {
          ints[queue + at.departedAt] = ints[queue + at.departedAt]! + 1;
          const count = ints[queue + at.pendingAt]!;
          buffers[queueSlot]![count] = 0;
          ints[queue + at.pendingAt] = count + 1;
          if (count + 1 === bufferSize) this.foldWaits(queueSlot);
        } else {
          const tail = ints[queue + at.tailAt]!;
          mi[md * 2 + 8] = none;
          mi[md * 2 + 9] = tail;
          if (tail === none) ints[queue + at.headAt] = message;
          else if (tail >> pageBits === messagePage) mi[(tail & pageMask) * (2 * messageWords) + 8] = message;
          else messages.setNext(tail, message);
          ints[queue + at.tailAt] = message;
          ints[queue + at.lengthAt] = ints[queue + at.lengthAt]! + 1;
          const level = queueSlot * at.doubleWords;
          if (now >= doubles[level + at.spanEndAt]!) this.closeQueueSpans(queueSlot, now);
          const value = doubles[level + at.valueAt]!;
          doubles[level + at.areaAt] =
            doubles[level + at.areaAt]! + value * (now - doubles[level + at.sinceAt]!);
          doubles[level + at.sinceAt] = now;
          doubles[level + at.valueAt] = value + 1;
          if (value >= doubles[level + at.spanMaxAt]!) doubles[level + at.spanMaxAt] = value + 1;
          if (value >= doubles[level + at.maxAt]!) doubles[level + at.maxAt] = value + 1;
        }
      }
      let isRefilling = false;
      for (;;) {
        if (way !== none) {
          // H1. A handler with an idle server begins with the message.
          uses[way] = orders++;
          const t = way * at.takerWords;
          takers[t + at.takerPassedAt] = takers[t + at.takerPassedAt]! + 1;
          const edge = takers[t + at.takerEdgeAt]!;
          const taker = takers[t + at.takerHandlerAt]!;
          const handler = taker * at.intWords;
          const begun = ints[handler + at.idleHeadAt]!;
          if (begun >> pageBits !== serverPage) {
            ({ f: sf, i: si } = servers.own(begun));
            serverPage = begun >> pageBits;
          }
          const sd = (begun & pageMask) * serverWords;
          const s = sd * 2;
          const next = si[s + 6]!;
          ints[handler + at.idleHeadAt] = next;
          if (next === none) ints[handler + at.idleTailAt] = none;
          mi[md * 2 + 14] = edge * 2;
          mi[md * 2 + 15] = takers[t + at.takerQueueAt]!;
          mi[md * 2 + 16] = begun;
          const level = taker * at.doubleWords;
          if (now >= doubles[level + at.spanEndAt]!) this.closeHandlerSpans(taker, now);
          const value = doubles[level + at.valueAt]!;
          doubles[level + at.areaAt] =
            doubles[level + at.areaAt]! + value * (now - doubles[level + at.sinceAt]!);
          doubles[level + at.sinceAt] = now;
          doubles[level + at.valueAt] = value + 1;
          if (value >= doubles[level + at.spanMaxAt]!) doubles[level + at.spanMaxAt] = value + 1;
          if (value >= doubles[level + at.maxAt]!) doubles[level + at.maxAt] = value + 1;
          if (moveLog !== null) moveLog.add(edge, now, now, mi[md * 2 + 10]!);
          ints[handler + at.begunAt] = ints[handler + at.begunAt]! + 1;
          let due = now;
          const stream = ints[handler + at.streamAt]!;
          if (ints[handler + at.isExponentialAt] === 1) {
            // standardExponential of two words of sfc32.
            let a = streams[stream]!;
            let bb = streams[stream + 1]!;
            let c = streams[stream + 2]!;
            const counter = streams[stream + 3]!;
            const high = (((a + bb) | 0) + counter) | 0;
            a = bb ^ (bb >>> 9);
            bb = (c + (c << 3)) | 0;
            c = (((c << 21) | (c >>> 11)) + high) | 0;
            const low = (((a + bb) | 0) + counter + 1) | 0;
            streams[stream] = bb ^ (bb >>> 9);
            streams[stream + 1] = (c + (c << 3)) | 0;
            streams[stream + 2] = (((c << 21) | (c >>> 11)) + low) | 0;
            streams[stream + 3] = counter + 2;
            const layer = high & 255;
            let x = ((high >>> 8) * 268435456 + (low >>> 4) + 0.5) * layerSteps[layer]!;
            if (x >= layerEdges[layer + 1]!) x = beyondLayer(random.at(stream >> 3), layer, x);
            due += doubles[level + at.meanAt]! * x;
          } else due += draws[taker]!.sample(random.at(stream >> 3));
          sf[sd] = now;
          sf[sd + 1] = due;
          si[s + 7] = message;
          si[s + 8] = serving;
          si[s + 11] = none;
          si[s + 12] = none;
          // Calendar.add.
          if (!isHeap && (hole !== none || end - root < mostUnordered)) {
            const entry = (hole === none ? end++ : hole) << 2;
            hole = none;
            times[entry] = due;
            times[entry + 1] = seq++;
            const e = entry << 1;
            words[e + 4] = taker;
            words[e + 5] = 0;
            words[e + 6] = begun;
            words[e + 7] = 0;
          } else {
            if (!isHeap) {
              calendar.hole = none;
              calendar.end = end;
              calendar.seq = seq;
              isHeap = true;
            }
            calendar.due = due;
            calendar.add(0, taker, begun, 0);
          }
          way = none;
        }
        if (server !== none) {
          // H4. The server is idle.
          const sd = (server & pageMask) * serverWords;
          if (server >> pageBits !== serverPage) {
            ({ f: sf, i: si } = servers.own(server));
            serverPage = server >> pageBits;
          }
          const level = slot * at.doubleWords;
          if (now >= doubles[level + at.spanEndAt]!) this.closeHandlerSpans(slot, now);
          const value = doubles[level + at.valueAt]!;
          doubles[level + at.areaAt] =
            doubles[level + at.areaAt]! + value * (now - doubles[level + at.sinceAt]!);
          doubles[level + at.sinceAt] = now;
          doubles[level + at.valueAt] = value - 1;
          sf[sd + 2] = orders++;
          const s = sd * 2;
          si[s + 6] = none;
          si[s + 7] = none;
          si[s + 8] = idle;
          si[s + 11] = none;
          const tail = ints[place + at.idleTailAt]!;
          if (tail === none) ints[place + at.idleHeadAt] = server;
          else if (tail >> pageBits === serverPage) si[(tail & pageMask) * (2 * serverWords) + 6] = server;
          else servers.setNextIdle(tail, server);
          ints[place + at.idleTailAt] = server;
          server = none;
          isRefilling = true;
        }
        if (!isRefilling || ints[place + at.idleHeadAt] === none) break;
        // P4. What has waited longest at the queues before it.
        const feeder = ints[place + at.feedersAt]!;
        way = ints[place + at.feedersEndAt]! - feeder === 1 ? feeders[feeder]! : this.longestWaiting(place);
        if (way === none) break;
        const fromSlot = takers[way * at.takerWords + at.takerQueueAt]!;
        const from = fromSlot * at.intWords;
        message = ints[from + at.headAt]!;
        if (message === none) break;
        if (message >> pageBits !== messagePage) {
          ({ f: mf, i: mi } = messages.own(message));
          messagePage = message >> pageBits;
        }
        md = (message & pageMask) * messageWords;
        const next = mi[md * 2 + 8]!;
        ints[from + at.headAt] = next;
        ints[from + at.lengthAt] = ints[from + at.lengthAt]! - 1;
        if (next === none) ints[from + at.tailAt] = none;
        else if (next >> pageBits === messagePage) mi[(next & pageMask) * (2 * messageWords) + 9] = none;
        else messages.setPrevious(next, none);
        const level = fromSlot * at.doubleWords;
        if (now >= doubles[level + at.spanEndAt]!) this.closeQueueSpans(fromSlot, now);
        const value = doubles[level + at.valueAt]!;
        doubles[level + at.areaAt] =
          doubles[level + at.areaAt]! + value * (now - doubles[level + at.sinceAt]!);
        doubles[level + at.sinceAt] = now;
        doubles[level + at.valueAt] = value - 1;
        ints[from + at.departedAt] = ints[from + at.departedAt]! + 1;
        const count = ints[from + at.pendingAt]!;
        buffers[fromSlot]![count] = now - mf[md + 1]!;
        ints[from + at.pendingAt] = count + 1;
        if (count + 1 === bufferSize) this.foldWaits(fromSlot);
      }
      if (kind === at.sourceKind) {
        // S1. The next arrival.
        const level = slot * at.doubleWords;
        let due = Number.POSITIVE_INFINITY;
        if (ints[place + at.leftAt]! > 0) {
          const stream = ints[place + at.streamAt]!;
          if (ints[place + at.isExponentialAt] === 1) {
            let a = streams[stream]!;
            let bb = streams[stream + 1]!;
            let c = streams[stream + 2]!;
            const counter = streams[stream + 3]!;
            const high = (((a + bb) | 0) + counter) | 0;
            a = bb ^ (bb >>> 9);
            bb = (c + (c << 3)) | 0;
            c = (((c << 21) | (c >>> 11)) + high) | 0;
            const low = (((a + bb) | 0) + counter + 1) | 0;
            streams[stream] = bb ^ (bb >>> 9);
            streams[stream + 1] = (c + (c << 3)) | 0;
            streams[stream + 2] = (((c << 21) | (c >>> 11)) + low) | 0;
            streams[stream + 3] = counter + 2;
            const layer = high & 255;
            let x = ((high >>> 8) * 268435456 + (low >>> 4) + 0.5) * layerSteps[layer]!;
            if (x >= layerEdges[layer + 1]!) x = beyondLayer(random.at(stream >> 3), layer, x);
            due = now + doubles[level + at.meanAt]! * x;
          } else due = now + draws[slot]!.sample(random.at(stream >> 3));
        }
        if (due === Number.POSITIVE_INFINITY) ints[place + at.leftAt] = 0;
        else {
          doubles[level + at.nextAt] = due;
          if (!isHeap && (hole !== none || end - root < mostUnordered)) {
            const entry = (hole === none ? end++ : hole) << 2;
            hole = none;
            times[entry] = due;
            times[entry + 1] = seq++;
            const e = entry << 1;
            words[e + 4] = slot;
            words[e + 5] = 0;
            words[e + 6] = none;
            words[e + 7] = 0;
          } else {
            if (!isHeap) {
              calendar.hole = none;
              calendar.end = end;
              calendar.seq = seq;
              isHeap = true;
            }
            calendar.due = due;
            calendar.add(0, slot, none, 0);
          }
        }
      }
    }

    if (!isHeap) {
      calendar.hole = hole;
      calendar.end = end;
      calendar.seq = seq;
    }
    calendar.first = none;
    hashWords[0] = hash0;
    hashWords[1] = hash1;
    endToEnd.pending = sojournCount;
    messages.free = free;
    messages.used = used;
    messages.live += created - completed;
    counters.now = now;
    counters.atThisInstant = atThisInstant;
    counters.orders = orders;
    counters.made = made;
    counters.events += served;
    counters.created += created;
    counters.completed += completed;
  }

  /** Whether a message waits for a handler. */
  private isFed(place: number): boolean {
    return this.longestWaiting(place) !== none;
  }

  /** The way to a handler from the queue whose next message has waited longest; -1 where none waits. */
  private longestWaiting(place: number): number {
    const { ints, takers, feeders } = this.bank;
    const { messages } = this.simulation;
    const stop = ints[place + at.feedersEndAt]!;
    let best = none;
    let bestOrder = Number.POSITIVE_INFINITY;
    for (let index = ints[place + at.feedersAt]!; index < stop; index++) {
      const way = feeders[index]!;
      const head = ints[takers[way * at.takerWords + at.takerQueueAt]! * at.intWords + at.headAt]!;
      if (head === none || messages.order(head) >= bestOrder) continue;
      best = way;
      bestOrder = messages.order(head);
    }
    return best;
  }

  /** P9. The way from a queue to the handler idle longest; -1 where none is idle, -2 where it would open a server. */
  private longestIdle(queue: number): number {
    const { ints, takers } = this.bank;
    const { servers } = this.simulation;
    const stop = ints[queue + at.takersEndAt]!;
    let best = none;
    let bestSince = Number.POSITIVE_INFINITY;
    for (let way = ints[queue + at.takersAt]!; way < stop; way++) {
      const handler = takers[way * at.takerWords + at.takerHandlerAt]!;
      const place = handler * at.intWords;
      const idleHead = ints[place + at.idleHeadAt]!;
      if (ints[place + at.unopenedAt]! > 0) return opensServer;
      if (idleHead === none || servers.idleOrder(idleHead) >= bestSince) continue;
      best = way;
      bestSince = servers.idleOrder(idleHead);
    }
    return best;
  }

  private foldWaits(slot: number): void {
    const { wait } = this.stages.queues[slot]!.state;
    wait.pending = bufferSize;
    foldIn(wait, this.simulation.memory);
    this.bank.ints[slot * at.intWords + at.pendingAt] = 0;
  }

  private foldServices(slot: number): void {
    const { service } = this.stages.handlers[slot]!.state;
    service.pending = bufferSize;
    foldIn(service, this.simulation.memory);
    this.bank.ints[slot * at.intWords + at.pendingAt] = 0;
  }

  private closeQueueSpans(slot: number, now: number): void {
    this.bank.closeSpans(slot, this.stages.queues[slot]!.state.length, now);
  }

  private closeHandlerSpans(slot: number, now: number): void {
    this.bank.closeSpans(slot, this.stages.handlers[slot]!.state.busy, now);
  }
}
