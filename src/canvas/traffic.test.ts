import { describe, expect, it } from 'vitest';
import { type Frame, moveStride } from '../worker/protocol.ts';
import { createTokens } from './tokens.ts';
import { createTraffic, isStream, rest, takeMoves } from './traffic.ts';

/** A frame with this many moves on edge 0, evenly over its span, each with this latency. */
function frameOf(now: number, span: number, count: number, passed: number, latency = 0): Frame {
  const moves = new Float64Array(count * moveStride);
  for (let i = 0; i < count; i++) {
    const at = now - span + ((i + 1) / count) * span;
    moves.set([0, at, at + latency, 0, 0], i * moveStride);
  }
  return {
    kind: 'frame',
    frame: 1,
    revision: 1,
    now,
    events: 0,
    playing: true,
    eventRate: 0,
    totals: { created: 0, copied: 0, completed: 0, lost: 0, inFlight: 0 },
    nodes: new Float64Array(0),
    edges: new Float64Array([passed, 0]),
    heads: new Int32Array(0),
    servers: new Float64Array(0),
    moves,
    messagesPerMove: 1,
    types: [''],
  };
}

/** So many frames a second for two seconds with so many messages each; what is drawn of them. */
function run(perFrame: number, latency = 0, pace = 1, frameRate = 60, room = 100_000) {
  const traffic = createTraffic();
  const tokens = createTokens(room);
  for (let i = 1; i <= 2 * frameRate; i++) {
    const now = (i * pace) / frameRate;
    const frame = frameOf(now, pace / frameRate, perFrame, i * perFrame, latency);
    takeMoves(traffic, tokens, frame, now - pace / frameRate, (i * 1000) / frameRate, pace);
  }
  return { traffic, tokens };
}

describe('traffic', () => {
  it('at a low rate draws every message', () => {
    const { traffic, tokens } = run(1, 0, 1, 20);
    expect(traffic.every).toBe(1);
    expect(tokens.count).toBe(40);
  });

  it('thins so that an edge never has more dots than can be told apart, each for as many messages as told', () => {
    const { traffic, tokens } = run(10);
    expect(traffic.every).toBe(20);
    expect(tokens.count).toBeLessThan(200);
    expect(isStream(traffic, 0)).toBe(false);
  });

  it('becomes a stream where a dot would have to stand for too many', () => {
    const { traffic, tokens } = run(100);
    expect(isStream(traffic, 0)).toBe(true);
    expect(traffic.streams).toBe(true);
    expect(tokens.count).toBeLessThan(200);
  });

  it('at rest has no stream, nor when it goes on slowly', () => {
    const { traffic, tokens } = run(100);
    rest(traffic);
    expect(traffic.streams).toBe(false);
    expect(isStream(traffic, 0)).toBe(false);
    takeMoves(traffic, tokens, frameOf(3, 0.1, 1, 12_001), 2.9, 3000, 1);
    expect(traffic.streams).toBe(false);
  });

  it('shows a latency that the eye can follow at its true place, a shorter one as a short flight', () => {
    const long = run(1, 5, 1);
    expect(long.tokens.byWall[0]).toBe(0);
    expect(long.tokens.arrivesAt[0]! - long.tokens.setOutAt[0]!).toBeCloseTo(5, 9);
    const short = run(1, 5, 1000);
    expect(short.tokens.byWall[0]).toBe(1);
    expect(short.tokens.arrivesAt[0]! - short.tokens.setOutAt[0]!).toBeCloseTo(320, 9);
  });

  it('lets a dot stand for more when long ways have filled up', () => {
    const { traffic, tokens } = run(1, 1e6, 1, 20, 10);
    expect(tokens.count).toBe(10);
    expect(traffic.every).toBeGreaterThan(1);
  });

  it('goes back to a dot for each message when it has been calm for a while', () => {
    const { traffic, tokens } = run(10);
    const frames = (from: number, seconds: number) => {
      for (let i = 1; i <= seconds * 10; i++) {
        const now = from + i / 10;
        tokens.count = 0;
        takeMoves(traffic, tokens, frameOf(now, 0.1, 1, 1200 + 10 * from + i), now - 0.1, now * 1000, 1);
      }
    };
    frames(2, 1);
    expect(traffic.every).toBe(20);
    frames(3, 4);
    expect(traffic.every).toBe(1);
  });
});
