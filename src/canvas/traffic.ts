import { edgeStride, type Frame, moveStride } from '../worker/protocol.ts';
import { addToken, fallsNever, fallTime, flightTime, type Tokens, thinningFor } from './tokens.ts';

/** Messages a second (wall clock) on one edge above which it is drawn as a stream, not as dots. */
export const streamRate = 2000;
/** Dots a second on one edge that can still be told apart. */
const dotsPerEdge = 40;
/** A dot stands for less again when that has been enough for so long, milliseconds. */
const calm = 1500;
/** As full as the room for dots may be then. */
const fullness = 0.85;
/** How fast a rate follows what passes, milliseconds. */
const memory = 400;

/** What passes on the edges, by the wall clock: how dense to draw it, and one dot for how many messages. */
export interface Traffic {
  /** Messages a wall second by edge slot, smoothed. */
  rates: Float64Array;
  passed: Float64Array;
  /** Moves still to be left out before the next is drawn, by edge slot. */
  skips: Int32Array;
  /** One of so many moves is drawn. */
  every: number;
  frameAt: number;
  /** Since when a dot could stand for less; wall milliseconds. */
  calmSince: number;
  /** An edge is drawn as a stream now. */
  streams: boolean;
}

export function createTraffic(): Traffic {
  return {
    rates: new Float64Array(0),
    passed: new Float64Array(0),
    skips: new Int32Array(0),
    every: 1,
    frameAt: Number.NaN,
    calmSince: Number.NaN,
    streams: false,
  };
}

export function forget(traffic: Traffic): void {
  Object.assign(traffic, createTraffic());
}

/** The run stands: nothing passes any more, and no edge is a stream. */
export function rest(traffic: Traffic): void {
  traffic.rates.fill(0);
  traffic.streams = false;
}

/** Takes over what a new frame says: the rates, then the moves as tokens. `receivedAt` is wall milliseconds. */
export function takeMoves(
  traffic: Traffic,
  tokens: Tokens,
  frame: Frame,
  previousNow: number,
  receivedAt: number,
  pace: number,
): void {
  const interval = Number.isNaN(traffic.frameAt) ? 16 : Math.max(1, receivedAt - traffic.frameAt);
  traffic.frameAt = receivedAt;
  takeRates(traffic, tokens, frame, interval);
  const span = frame.now - previousNow;
  const { moves } = frame;
  for (let i = 0; i + moveStride <= moves.length; i += moveStride) {
    const edge = moves[i]!;
    if (isStream(traffic, edge)) continue;
    const skip = traffic.skips[edge]!;
    if (skip > 0) {
      traffic.skips[edge] = skip - 1;
      continue;
    }
    traffic.skips[edge] = traffic.every - 1;
    const setOutAt = moves[i + 1]!;
    const arrivesAt = moves[i + 2]!;
    const type = moves[i + 3]!;
    const seen = ((arrivesAt - setOutAt) / pace) * 1000;
    const fate = moves[i + 4]!;
    let added: boolean;
    if (seen >= flightTime) {
      added = addToken(tokens, edge, type, false, setOutAt, arrivesAt);
    } else {
      // What happened within one frame sets out one after another until the next.
      const part = span > 0 ? Math.min(1, Math.max(0, (setOutAt - previousNow) / span)) : 1;
      const at = receivedAt + part * Math.min(interval, 50);
      const lasts = fate === fallsNever ? flightTime : flightTime + fallTime;
      added = addToken(tokens, edge, type, true, at, at + lasts, fate);
    }
    if (!added) {
      // Long ways fill up: from now on a dot stands for more.
      traffic.every = thinningFor(traffic.every + 1, 1000, 1);
      break;
    }
  }
}

function takeRates(traffic: Traffic, tokens: Tokens, frame: Frame, interval: number) {
  const count = frame.edges.length / edgeStride;
  if (traffic.rates.length < count) grow(traffic, count);
  const follow = Math.min(1, interval / memory);
  let most = 0;
  let total = 0;
  for (let edge = 0; edge < count; edge++) {
    const passed = frame.edges[edge * edgeStride]!;
    const before = traffic.passed[edge]!;
    const rate = passed >= before ? ((passed - before) / interval) * 1000 : 0;
    traffic.passed[edge] = passed;
    const smooth = traffic.rates[edge]! + follow * (rate - traffic.rates[edge]!);
    traffic.rates[edge] = smooth;
    if (smooth <= streamRate) {
      most = Math.max(most, smooth);
      total += smooth;
    }
  }
  traffic.streams = traffic.rates.some((rate) => rate > streamRate);
  const told = Math.max(1, frame.messagesPerMove);
  const wanted = Math.max(thinningFor(total / told), thinningFor(most / told, 1000, dotsPerEdge));
  const { every, frameAt } = traffic;
  // Where long ways are full as it is, a dot goes on standing for as much.
  const fits = (tokens.count * every) / wanted <= fullness * tokens.edge.length;
  if (wanted >= every || !fits) traffic.calmSince = frameAt;
  // Rates that swing about a threshold must not make the legend flicker.
  if (wanted > every || (wanted < every && frameAt - traffic.calmSince > calm)) traffic.every = wanted;
}

function grow(traffic: Traffic, count: number) {
  const rates = new Float64Array(count);
  rates.set(traffic.rates);
  const passed = new Float64Array(count);
  passed.set(traffic.passed);
  const skips = new Int32Array(count);
  skips.set(traffic.skips);
  Object.assign(traffic, { rates, passed, skips });
}

export function isStream(traffic: Traffic, edge: number): boolean {
  return (traffic.rates[edge] ?? 0) > streamRate;
}
