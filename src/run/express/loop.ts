import { highWordIndex } from '../../base/doubleBits.ts';
import { root as calendarRoot, mostUnordered } from '../../engine/calendarLayout.ts';
import { nothingBeside as plainWord } from '../../engine/messages.ts';
import { foldIn, ownBuffer } from '../../engine/stats/sample.ts';
import { mostAtOneInstant } from '../../engine/stop.ts';
import type { Lane } from './lane.ts';
import { drawExponential, layers, lower, moveEntry, pass, raise } from './steps.ts';

/**
 * T7. Serves at most `budget` events of plain places, as their behaviors do (SPEC.md: S1, S4, Q1, Q4, H1, P4, P9, P10, F2),
 * in one loop that looks up nothing twice and hands over no number that would have to be boxed. The one place where length
 * is speed: `express.test.ts` runs random flows with and without it, and they are the same to the last bit.
 */
export function serveLoop(lane: Lane, budget: number): number {
  // From layout.ts, and from where the parts' records are laid out: here they are constants to every engine.
  const intBits = 5;
  const kindAt = 0;
  const sourceKind = 1;
  const leftAt = 1;
  const isOverAt = 3;
  const headAt = 4;
  const tailAt = 5;
  const lengthAt = 6;
  const roomAt = 7;
  const idleHeadAt = 12;
  const idleTailAt = 13;
  const unopenedAt = 11;
  const endedAt = 16;
  const queueAt = 19;
  const edgeAt = 20;
  const streamAt = 21;
  const isExponentialAt = 22;
  const pendingAt = 23;
  const takerAt = 24;
  const takerWayAt = 25;
  const feederAt = 14;
  const feederWayAt = 15;
  const spanEndAt = 5;
  const meanAt = 6;
  const nextAt = 7;
  const takerQueueAt = 0;
  const takerHandlerAt = 1;
  const takerEdgeAt = 2;
  const takerPassedAt = 3;
  const opensServer = -2;
  const messageWords = 11;
  const serverWords = 9;
  const pageBits = 10;
  const pageMask = 1023;
  const bufferSize = 1024;
  const none = -1;
  const serving = 1;
  const idle = 0;
  const root = calendarRoot;
  const mostInList = mostUnordered;
  const nothingBeside = plainWord;
  const high = highWordIndex;
  const table = layers;

  const { simulation, until, bank, clock } = lane;
  const { calendar, counters, messages, servers, random, endToEnd, hashWords, memory, moveLog } = simulation;
  const { ints, doubles, buffers, draws } = bank;
  const { firstType, firstPriority } = counters;
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
  let completed = 0;
  // The pages that messages and servers are looked at in.
  let messagePage = none;
  let mf: Float64Array = doubles;
  let mi: Int32Array = ints;
  let serverPage = none;
  let sf: Float64Array = doubles;
  let si: Int32Array = ints;

  while (served < budget) {
    // Calendar.next: a hole that nothing has filled is closed; of a list the earliest is looked for.
    let index = root;
    if (isHeap) {
      index = calendar.next();
      ({ isHeap, hole, end, seq } = calendar);
      if (index === none) break;
    } else {
      if (hole !== none) {
        end--;
        if (hole !== end) {
          moveEntry(times, words, end, hole);
          if (words[(hole << 3) + 7]! > 0) calendar.note(words[(hole << 3) + 7]! - 1, hole);
        }
        hole = none;
      }
      if (end === root) break;
      let earliest = times[root << 2]!;
      for (let other = root + 1; other < end; other++) {
        const instant = times[other << 2]!;
        if (instant > earliest) continue;
        if (instant === earliest && times[(other << 2) + 1]! > times[(index << 2) + 1]!) continue;
        index = other;
        earliest = instant;
      }
    }
    const time = times[index << 2]!;
    const w = index << 3;
    const slot = words[w + 4]!;
    const b = words[w + 6]!;
    // Whatever is not wholly plain is left to the places themselves.
    if (time > until || words[w + 5] !== 0 || words[w + 7] !== 0) break;
    const place = slot << intBits;
    const isSource = ints[place + kindAt] === sourceKind;
    const queue = ints[place + queueAt]!;
    let message = none;
    let md = 0;
    if (isSource) {
      if (ints[place + leftAt]! <= 0 || (free === none && used === capacity)) break;
    } else {
      if (ints[place + kindAt] === 0) break;
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
      if (ints[place + unopenedAt]! > 0 && lane.isFed(place)) break;
    }
    let way = none;
    if (queue !== none) {
      const length = ints[queue + lengthAt]!;
      if (length >= ints[queue + roomAt]!) break;
      if (length === 0) {
        const taker = ints[place + takerAt]!;
        if (taker === none) {
          way = lane.longestIdle(queue);
          if (way === opensServer) break;
        } else {
          if (ints[taker + unopenedAt]! > 0) break;
          if (ints[taker + idleHeadAt] !== none) way = ints[place + takerWayAt]!;
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
    const stirred = Math.imul(hash0 ^ words[w + 1 - high]!, 0x9e3779b1);
    const other = Math.imul(hash1 ^ Math.imul(slot, 0x85ebca6b), 0xc2b2ae35);
    hash0 = (((stirred << 15) | (stirred >>> 17)) + words[w + high]!) | 0;
    hash1 = (((other << 13) | (other >>> 19)) + b + stirred) | 0;

    // The server to be freed; one that was, and begins anew at once.
    let server = none;
    let kept = none;
    if (isSource) {
      ints[place + leftAt] = ints[place + leftAt]! - 1;
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
      mi[m + 21] = made++;
    } else {
      server = b;
      ints[place + endedAt] = ints[place + endedAt]! + 1;
      const count = ints[place + pendingAt]!;
      buffers[slot]![count] = now - sf[(b & pageMask) * serverWords]!;
      ints[place + pendingAt] = count + 1;
      if (count + 1 === bufferSize) lane.foldServices(place);
      if (queue === none) {
        completed++;
        sojourns[sojournCount++] = now - mf[md]!;
        if (sojournCount === bufferSize) {
          endToEnd.pending = bufferSize;
          foldIn(endToEnd, memory);
          sojournCount = 0;
        }
      }
    }
    if (moveLog !== null && ints[place + edgeAt] !== none)
      moveLog.add(ints[place + edgeAt]!, now, now, mi[md * 2 + 10]!);
    if (queue === none) {
      mi[md * 2] = free;
      free = message;
    } else {
      mf[md + 1] = now;
      mf[md + 2] = orders++;
      if (way !== none) {
        const count = ints[queue + pendingAt]!;
        buffers[queue >> intBits]![count] = 0;
        ints[queue + pendingAt] = count + 1;
        if (count + 1 === bufferSize) lane.foldWaits(queue);
      } else {
        const tail = ints[queue + tailAt]!;
        mi[md * 2 + 8] = none;
        mi[md * 2 + 9] = tail;
        if (tail === none) ints[queue + headAt] = message;
        else if (tail >> pageBits === messagePage) mi[(tail & pageMask) * (2 * messageWords) + 8] = message;
        else messages.setNext(tail, message);
        ints[queue + tailAt] = message;
        ints[queue + lengthAt] = ints[queue + lengthAt]! + 1;
        if (now >= doubles[(queue >> 1) + spanEndAt]!) {
          clock[0] = now;
          lane.closeQueueSpans(queue);
        }
        raise(doubles, queue >> 1, now);
      }
    }
    // What follows within the instant: handlings begin, and what this place has to come is scheduled.
    for (;;) {
      // The place that schedules, the server it schedules the end for.
      let scheduling = none;
      let begun = none;
      if (way !== none) {
        // H1. A handler with an idle server begins with the message.
        doubles[way >> 1] = orders++;
        ints[way + takerPassedAt] = ints[way + takerPassedAt]! + 1;
        const edge = ints[way + takerEdgeAt]!;
        scheduling = ints[way + takerHandlerAt]!;
        begun = kept;
        if (begun === none) begun = ints[scheduling + idleHeadAt]!;
        if (begun >> pageBits !== serverPage) {
          ({ f: sf, i: si } = servers.own(begun));
          serverPage = begun >> pageBits;
        }
        const s = (begun & pageMask) * (2 * serverWords);
        if (kept === none) {
          const next = si[s + 6]!;
          ints[scheduling + idleHeadAt] = next;
          if (next === none) ints[scheduling + idleTailAt] = none;
          if (now >= doubles[(scheduling >> 1) + spanEndAt]!) {
            clock[0] = now;
            lane.closeHandlerSpans(scheduling);
          }
          raise(doubles, scheduling >> 1, now);
        } else kept = none;
        mi[md * 2 + 14] = edge * 2;
        mi[md * 2 + 15] = ints[way + takerQueueAt]! >> intBits;
        mi[md * 2 + 16] = begun;
        if (moveLog !== null) moveLog.add(edge, now, now, mi[md * 2 + 10]!);
        si[s + 7] = message;
        si[s + 8] = serving;
        si[s + 11] = none;
        si[s + 12] = none;
        way = none;
      } else if (isSource) {
        // S1. The next arrival.
        if (ints[place + leftAt]! <= 0) break;
        scheduling = place;
      }
      if (scheduling !== none) {
        let due = now;
        if (ints[scheduling + isExponentialAt] === 1) {
          let x = drawExponential(ints, scheduling, table);
          if (x < 0) x = +bank.finishDraw(scheduling, -x);
          due += doubles[(scheduling >> 1) + meanAt]! * x;
        } else due += draws[scheduling >> intBits]!.sample(random.at(ints[scheduling + streamAt]!));
        if (begun !== none) {
          const sd = (begun & pageMask) * serverWords;
          sf[sd] = now;
          sf[sd + 1] = due;
        } else if (due === Number.POSITIVE_INFINITY) {
          ints[place + isOverAt] = 1;
          break;
        } else doubles[(place >> 1) + nextAt] = due;
        // Calendar.add.
        if (!isHeap && (hole !== none || end - root < mostInList)) {
          const entry = (hole === none ? end++ : hole) << 2;
          hole = none;
          times[entry] = due;
          times[entry + 1] = seq++;
          const e = entry << 1;
          words[e + 4] = scheduling >> intBits;
          words[e + 5] = 0;
          words[e + 6] = begun;
          words[e + 7] = 0;
        } else {
          if (!isHeap) calendar.resume(hole, end, seq);
          isHeap = true;
          calendar.due = due;
          calendar.add(0, scheduling >> intBits, begun, 0);
        }
        if (begun === none) break;
      }
      if (isSource) continue;
      if (server !== none) {
        // P9. The server is idle from now on.
        if (server >> pageBits !== serverPage) {
          ({ f: sf, i: si } = servers.own(server));
          serverPage = server >> pageBits;
        }
        if (now >= doubles[(place >> 1) + spanEndAt]!) {
          clock[0] = now;
          lane.closeHandlerSpans(place);
        }
        const sd = (server & pageMask) * serverWords;
        sf[sd + 2] = orders++;
        si[sd * 2 + 6] = none;
        const tail = ints[place + idleTailAt]!;
        const feeder = ints[place + feederAt]!;
        if (tail === none && feeder !== none && ints[feeder + headAt] !== none) {
          // It goes on at once: busy all the while.
          pass(doubles, place >> 1, now);
          kept = server;
        } else {
          lower(doubles, place >> 1, now);
          si[sd * 2 + 7] = none;
          si[sd * 2 + 8] = idle;
          si[sd * 2 + 11] = none;
          if (tail === none) ints[place + idleHeadAt] = server;
          else servers.setNextIdle(tail, server);
          ints[place + idleTailAt] = server;
        }
        server = none;
      }
      if (kept === none && ints[place + idleHeadAt] === none) break;
      // P4. What has waited longest at the queues before it.
      let from = ints[place + feederAt]!;
      if (from !== none) way = ints[place + feederWayAt]!;
      else {
        way = lane.longestWaiting(place);
        if (way === none) break;
        from = ints[way + takerQueueAt]!;
      }
      message = ints[from + headAt]!;
      if (message === none) break;
      if (message >> pageBits !== messagePage) {
        ({ f: mf, i: mi } = messages.own(message));
        messagePage = message >> pageBits;
      }
      md = (message & pageMask) * messageWords;
      const next = mi[md * 2 + 8]!;
      ints[from + headAt] = next;
      ints[from + lengthAt] = ints[from + lengthAt]! - 1;
      if (next === none) ints[from + tailAt] = none;
      else if (next >> pageBits === messagePage) mi[(next & pageMask) * (2 * messageWords) + 9] = none;
      else messages.setPrevious(next, none);
      if (now >= doubles[(from >> 1) + spanEndAt]!) {
        clock[0] = now;
        lane.closeQueueSpans(from);
      }
      lower(doubles, from >> 1, now);
      const count = ints[from + pendingAt]!;
      buffers[from >> intBits]![count] = now - mf[md + 1]!;
      ints[from + pendingAt] = count + 1;
      if (count + 1 === bufferSize) lane.foldWaits(from);
    }
  }

  if (!isHeap) calendar.resume(hole, end, seq);
  hashWords[0] = hash0;
  hashWords[1] = hash1;
  endToEnd.pending = sojournCount;
  messages.free = free;
  messages.used = used;
  messages.live += made - counters.made - completed;
  counters.now = now;
  counters.atThisInstant = atThisInstant;
  counters.orders = orders;
  counters.created += made - counters.made;
  counters.made = made;
  counters.events += served;
  counters.completed += completed;
  return served;
}
