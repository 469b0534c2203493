import { highWordIndex } from '../../base/doubleBits.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { mostAtOneInstant } from '../../engine/stop.ts';
import type { Board } from './board.ts';
import { createCalls } from './calls.ts';
import type { Lane } from './lane.ts';
import { createPending } from './pending.ts';
import type { Stepper } from './stepper.ts';

/**
 * T7. Serves events of plain places as their behaviors do (SPEC.md: S1, S4, Q1, Q4, H1, P4, P9, P10, F2), in one function that
 * looks up nothing twice and hands over no number that would have to be boxed. The one place where length is speed:
 * `express.test.ts` runs random flows with and without it, and they are the same to the last bit.
 *
 * What goes on from one event to the next stands in arrays that are constants of the function, and it is called anew for
 * every few events, so that engines compile it as a whole. A loop that runs is compiled by V8 from its midst on, too, less than
 * half as fast, and entered there with each call from then on. That is the rarer the deeper it stands: so it stands in two others.
 */
export function createStepper(board: Board): Stepper {
  const { ints: allInts, doubles: allDoubles, drawn: allDrawn, observed: allObserved } = board;
  const { times: allTimes, words: allWords, tally: ownTally, clock: ownClock } = board;
  const { call, keepLate } = createCalls(board);
  const firstSojourn = board.places * 1024;
  const high = highWordIndex;
  const pending = createPending(board);
  const { next, take, add } = pending;
  // Of the run that is served.
  let lane!: Lane;
  let messages!: Simulation['messages'];
  let servers!: Simulation['servers'];
  let moveLog: Simulation['moveLog'] = null;

  function look(of: Lane): void {
    lane = of;
    ({ messages, servers, moveLog } = of.simulation);
    pending.look(of.simulation.calendar);
  }
  function serve(budget: number): number {
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
    const drawAt = 21;
    const drawEndAt = 22;
    const pendingAt = 23;
    const takerAt = 24;
    const takerWayAt = 25;
    const feederAt = 14;
    const feederWayAt = 15;
    const sinceAt = 1;
    const areaAt = 2;
    const maxAt = 3;
    const spanEndAt = 5;
    const nextAt = 7;
    const takerQueueAt = 0;
    const takerHandlerAt = 1;
    const takerEdgeAt = 2;
    const takerPassedAt = 3;
    const opensServer = -2;
    const hash0At = 0;
    const hash1At = 1;
    const atThisInstantAt = 2;
    const madeAt = 3;
    const completedAt = 4;
    const sojournCountAt = 5;
    const freeAt = 6;
    const usedAt = 7;
    const capacityAt = 8;
    const calledAt = 12;
    const firstTypeAt = 13;
    const nowAt = 0;
    const ordersAt = 1;
    const untilAt = 3;
    const dueAt = 5;
    const firstPriorityAt = 4;
    const messageWords = 11;
    const serverWords = 9;
    const pageBits = 10;
    const pageMask = 1023;
    const bufferSize = 1024;
    const none = -1;
    const nothingBeside = -4;
    const serving = 1;
    const idle = 0;
    const ints = allInts;
    const doubles = allDoubles;
    const drawn = allDrawn;
    const observed = allObserved;
    const times = allTimes;
    const words = allWords;
    const tally = ownTally;
    const clock = ownClock;
    // The pages that messages and servers are looked at in.
    let mf = doubles;
    let mi = ints;
    let sf = doubles;
    let si = ints;
    let messagePage = none;
    let serverPage = none;
    let served = 0;
    // Never gone round: see above.
    for (;;)
      for (;;) {
        for (served = 0; served < budget && tally[calledAt] === 0; served++) {
          const index = next();
          if (index === none) return served;
          const now = times[index << 2]!;
          const w = index << 3;
          const slot = words[w | 4]!;
          const b = words[w | 6]!;
          // Whatever is not wholly plain is left to the places themselves.
          if (now > clock[untilAt]! || (words[w | 5]! | words[w | 7]!) !== 0) return served;
          const place = slot << intBits;
          const isSource = ints[place | kindAt] === sourceKind;
          const queue = ints[place | queueAt]!;
          let message = none;
          let md = 0;
          if (isSource) {
            if (ints[place | leftAt]! <= 0) return served;
            if (tally[freeAt] === none && tally[usedAt] === tally[capacityAt]) return served;
          } else {
            if (ints[place | kindAt] === 0) return served;
            if (b >> pageBits !== serverPage) {
              serverPage = b >> pageBits;
              ({ f: sf, i: si } = servers.own(b));
            }
            message = si[(b & pageMask) * (2 * serverWords) + 7]!;
            if (message >> pageBits !== messagePage) {
              messagePage = message >> pageBits;
              ({ f: mf, i: mi } = messages.own(message));
            }
            md = (message & pageMask) * messageWords;
            if (mi[md * 2 + 20] !== nothingBeside || mi[md * 2 + 13] !== none) return served;
            if ((ints[place | idleHeadAt] !== none || ints[place | unopenedAt]! > 0) && lane.isFed(place))
              return served;
          }
          let way = none;
          if (queue !== none) {
            const length = ints[queue | lengthAt]!;
            if (length >= ints[queue | roomAt]!) return served;
            if (length === 0) {
              const taker = ints[place | takerAt]!;
              if (taker === none) {
                way = lane.longestIdle(queue);
                if (way === opensServer) return served;
              } else {
                if (ints[taker | unopenedAt]! > 0) return served;
                if (ints[taker | idleHeadAt] !== none) way = ints[place | takerWayAt]!;
              }
            }
          }
          if (now > clock[nowAt]!) {
            clock[nowAt] = now;
            tally[atThisInstantAt] = 1;
          } else {
            if (tally[atThisInstantAt]! >= mostAtOneInstant) return served;
            tally[atThisInstantAt] = tally[atThisInstantAt]! + 1;
          }
          take(index);
          // T6, as `stir` has it.
          const stirred = Math.imul(tally[hash0At]! ^ words[w | (1 - high)]!, 0x9e3779b1);
          const other = Math.imul(tally[hash1At]! ^ Math.imul(slot, 0x85ebca6b), 0xc2b2ae35);
          tally[hash0At] = ((stirred << 15) | (stirred >>> 17)) + words[w | high]!;
          tally[hash1At] = ((other << 13) | (other >>> 19)) + b + stirred;
          // The server to be freed; one that was, and begins anew at once.
          let server = none;
          let kept = none;
          if (isSource) {
            ints[place | leftAt] = ints[place | leftAt]! - 1;
            message = tally[freeAt]!;
            const isNew = message === none;
            if (isNew) {
              message = tally[usedAt]!;
              tally[usedAt] = message + 1;
            }
            if (message >> pageBits !== messagePage) {
              messagePage = message >> pageBits;
              ({ f: mf, i: mi } = messages.own(message));
            }
            md = (message & pageMask) * messageWords;
            const m = md * 2;
            if (!isNew) tally[freeAt] = mi[m]!;
            const number = tally[madeAt]!;
            tally[madeAt] = number + 1;
            mf[md] = now;
            mf[md + 3] = clock[firstPriorityAt]!;
            mi[m + 10] = tally[firstTypeAt]!;
            mi[m + 11] = number;
            mi[m + 12] = slot;
            mi[m + 13] = none;
            mi[m + 20] = nothingBeside;
            mi[m + 21] = number;
          } else {
            server = b;
            ints[place | endedAt] = ints[place | endedAt]! + 1;
            const count = ints[place | pendingAt]!;
            observed[(slot << 10) | count] = now - sf[(b & pageMask) * serverWords]!;
            ints[place | pendingAt] = count + 1;
            if (count + 1 === bufferSize) call(place);
          }
          const onward = ints[place | edgeAt]!;
          if (moveLog !== null && onward !== none) moveLog.add(onward, now, now, mi[md * 2 + 10]!);
          if (queue === none) {
            const count = tally[sojournCountAt]!;
            tally[completedAt] = tally[completedAt]! + 1;
            observed[firstSojourn + count] = now - mf[md]!;
            tally[sojournCountAt] = count + 1;
            if (count + 1 === bufferSize) call(place);
            mi[md * 2] = tally[freeAt]!;
            tally[freeAt] = message;
          } else {
            mf[md + 1] = now;
            mf[md + 2] = clock[ordersAt]!;
            clock[ordersAt] = clock[ordersAt]! + 1;
            if (way !== none) {
              const count = ints[queue | pendingAt]!;
              observed[(queue << 5) | count] = 0;
              if (isSource) {
                mi[md * 2 + 8] = none;
                mi[md * 2 + 9] = none;
              }
              ints[queue | pendingAt] = count + 1;
              if (count + 1 === bufferSize) call(queue);
            } else {
              const tail = ints[queue | tailAt]!;
              mi[md * 2 + 8] = none;
              mi[md * 2 + 9] = tail;
              if (isSource) {
                mi[md * 2 + 14] = 2 * none;
                mi[md * 2 + 15] = none;
                mi[md * 2 + 16] = none;
              }
              if (tail === none) ints[queue | headAt] = message;
              else if (tail >> pageBits === messagePage)
                mi[(tail & pageMask) * (2 * messageWords) + 8] = message;
              else messages.setNext(tail, message);
              ints[queue | tailAt] = message;
              ints[queue | lengthAt] = ints[queue | lengthAt]! + 1;
              const level = queue >> 1;
              const value = doubles[level]!;
              if (now >= doubles[level | spanEndAt]!) keepLate(queue);
              if (value > doubles[level | maxAt]! && now > doubles[level | sinceAt]!)
                doubles[level | maxAt] = value;
              doubles[level | areaAt] = doubles[level | areaAt]! + value * (now - doubles[level | sinceAt]!);
              doubles[level | sinceAt] = now;
              doubles[level] = value + 1;
            }
          }
          // What follows within the instant: handlings begin, and what this place has to come is scheduled.
          for (;;) {
            // The place that schedules, the server it schedules the end for.
            let scheduling = none;
            let begun = none;
            if (way !== none) {
              // H1. A handler with an idle server begins with the message.
              doubles[way >> 1] = clock[ordersAt]!;
              clock[ordersAt] = clock[ordersAt]! + 1;
              ints[way | takerPassedAt] = ints[way | takerPassedAt]! + 1;
              const edge = ints[way | takerEdgeAt]!;
              scheduling = ints[way | takerHandlerAt]!;
              begun = kept;
              if (begun === none) begun = ints[scheduling | idleHeadAt]!;
              if (begun >> pageBits !== serverPage) {
                serverPage = begun >> pageBits;
                ({ f: sf, i: si } = servers.own(begun));
              }
              const s = (begun & pageMask) * (2 * serverWords);
              if (kept === none) {
                const nextIdle = si[s + 6]!;
                ints[scheduling | idleHeadAt] = nextIdle;
                if (nextIdle === none) ints[scheduling | idleTailAt] = none;
                const level = scheduling >> 1;
                const value = doubles[level]!;
                if (now >= doubles[level | spanEndAt]!) keepLate(scheduling);
                if (value > doubles[level | maxAt]! && now > doubles[level | sinceAt]!)
                  doubles[level | maxAt] = value;
                doubles[level | areaAt] =
                  doubles[level | areaAt]! + value * (now - doubles[level | sinceAt]!);
                doubles[level | sinceAt] = now;
                doubles[level] = value + 1;
              } else kept = none;
              mi[md * 2 + 14] = edge * 2;
              mi[md * 2 + 15] = ints[way | takerQueueAt]! >> intBits;
              mi[md * 2 + 16] = begun;
              if (moveLog !== null) moveLog.add(edge, now, now, mi[md * 2 + 10]!);
              si[s + 7] = message;
              si[s + 8] = serving;
              si[s + 11] = none;
              si[s + 12] = none;
              way = none;
            } else if (isSource) {
              // S1. The next arrival.
              if (ints[place | leftAt]! <= 0) break;
              scheduling = place;
            }
            if (scheduling !== none) {
              const drawing = ints[scheduling | drawAt]!;
              const due = now + drawn[drawing]!;
              clock[dueAt] = due;
              ints[scheduling | drawAt] = drawing + 1;
              if (drawing + 1 === ints[scheduling | drawEndAt]) call(scheduling);
              if (begun !== none) {
                const sd = (begun & pageMask) * serverWords;
                sf[sd] = now;
                sf[sd + 1] = due;
              } else if (due === Number.POSITIVE_INFINITY) {
                ints[place | isOverAt] = 1;
                break;
              } else doubles[(place >> 1) | nextAt] = due;
              add(scheduling >> intBits, begun);
              if (begun === none) break;
            }
            if (isSource) continue;
            if (server !== none) {
              // P9. The server is idle from now on.
              if (server >> pageBits !== serverPage) {
                serverPage = server >> pageBits;
                ({ f: sf, i: si } = servers.own(server));
              }
              const level = place >> 1;
              const value = doubles[level]!;
              if (now >= doubles[level | spanEndAt]!) keepLate(place);
              if (value > doubles[level | maxAt]! && now > doubles[level | sinceAt]!)
                doubles[level | maxAt] = value;
              doubles[level | areaAt] = doubles[level | areaAt]! + value * (now - doubles[level | sinceAt]!);
              doubles[level | sinceAt] = now;
              const sd = (server & pageMask) * serverWords;
              sf[sd + 2] = clock[ordersAt]!;
              clock[ordersAt] = clock[ordersAt]! + 1;
              si[sd * 2 + 6] = none;
              const tail = ints[place | idleTailAt]!;
              const feeder = ints[place | feederAt]!;
              if (tail === none && feeder !== none && ints[feeder | headAt] !== none) {
                // It goes on at once: busy all the while.
                kept = server;
              } else {
                doubles[level] = value - 1;
                si[sd * 2 + 7] = none;
                si[sd * 2 + 8] = idle;
                si[sd * 2 + 11] = none;
                if (tail === none) ints[place | idleHeadAt] = server;
                else servers.setNextIdle(tail, server);
                ints[place | idleTailAt] = server;
              }
              server = none;
            }
            if (kept === none && ints[place | idleHeadAt] === none) break;
            // P4. What has waited longest at the queues before it.
            let from = ints[place | feederAt]!;
            if (from !== none) way = ints[place | feederWayAt]!;
            else {
              way = lane.longestWaiting(place);
              if (way === none) break;
              from = ints[way | takerQueueAt]!;
            }
            message = ints[from | headAt]!;
            if (message === none) break;
            if (message >> pageBits !== messagePage) {
              messagePage = message >> pageBits;
              ({ f: mf, i: mi } = messages.own(message));
            }
            md = (message & pageMask) * messageWords;
            const follower = mi[md * 2 + 8]!;
            ints[from | headAt] = follower;
            ints[from | lengthAt] = ints[from | lengthAt]! - 1;
            if (follower === none) ints[from | tailAt] = none;
            else if (follower >> pageBits === messagePage)
              mi[(follower & pageMask) * (2 * messageWords) + 9] = none;
            else messages.setPrevious(follower, none);
            const level = from >> 1;
            const value = doubles[level]!;
            if (now >= doubles[level | spanEndAt]!) keepLate(from);
            if (value > doubles[level | maxAt]! && now > doubles[level | sinceAt]!)
              doubles[level | maxAt] = value;
            doubles[level | areaAt] = doubles[level | areaAt]! + value * (now - doubles[level | sinceAt]!);
            doubles[level | sinceAt] = now;
            doubles[level] = value - 1;
            const count = ints[from | pendingAt]!;
            observed[(from << 5) | count] = now - mf[md + 1]!;
            ints[from | pendingAt] = count + 1;
            if (count + 1 === bufferSize) call(from);
          }
        }
        return served;
      }
  }
  return { serve, look, leave: pending.leave };
}
