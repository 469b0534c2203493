import { useEffect, useRef } from 'react';
import { liveFrame } from '../store/liveFrame.ts';
import { speedOf, useRun } from '../store/run.ts';
import { headLength, nodeStride, serverStride } from '../worker/protocol.ts';
import { neverBack, shownInstant } from './clock.ts';
import { createDrawingRate } from './drawingRate.ts';
import { isStill } from './useReducedMotion.ts';

/** What one node's painter may read. One object for all, filled anew before each call: keep nothing of it. */
export interface NodeFigures {
  /** Numbers of the frame; a node's own begin at the offsets below. Their meaning is the kind's. */
  nodes: Float64Array;
  at: number;
  heads: Int32Array;
  headsAt: number;
  servers: Float64Array;
  serversAt: number;
  /** Simulated instants: of this frame, and the one to be shown now. */
  now: number;
  shown: number;
  /** Simulated seconds a real second; infinite as fast as possible. */
  pace: number;
  playing: boolean;
  /** Wall clock, milliseconds. */
  wall: number;
}

export interface Painter {
  paint(figures: NodeFigures): void;
  /** A new run, or none: what was drawn belongs to nothing. */
  clear(): void;
}

interface Registration {
  readonly nodeId: string;
  painter: Painter;
  dirty: boolean;
}

type Layer = (wall: number, shown: number) => void;

const registrations = new Set<Registration>();
const layers = new Set<Layer>();
const empty = new Float64Array(0);
const figures: NodeFigures = {
  nodes: empty,
  at: 0,
  heads: new Int32Array(0),
  headsAt: 0,
  servers: empty,
  serversAt: 0,
  now: 0,
  shown: 0,
  pace: 1,
  playing: false,
  wall: 0,
};
let request = 0;
let paintedFrame: unknown = null;
/** A frame has come whose figures are not painted yet. */
let unpainted = false;
const drawingRate = createDrawingRate();
let blank = true;
let paintedAt = Number.NEGATIVE_INFINITY;
/** For those who asked for less motion, figures change this seldom and nothing glides. Milliseconds. */
const stillRenewal = 500;

/** The one animation loop of the page: it paints nodes and layers while there are any. */
function draw(wall: number) {
  request = requestAnimationFrame(draw);
  const { frame, slots } = liveFrame;
  if (frame === null || slots === null) {
    paintNothing(wall);
    return;
  }
  if (slots.revision !== frame.revision) return;
  const fresh = frame !== paintedFrame;
  if (isStill()) {
    if (wall - paintedAt < stillRenewal && !isAnyDirty()) return;
    paintedAt = wall;
  }
  paintedFrame = frame;
  readFrame(wall);
  const due = drawingRate.isDue(wall, figures.pace, registrations.size);
  unpainted ||= fresh;
  for (const registration of registrations) {
    if (!registration.dirty && (!due || (!unpainted && !frame.playing))) continue;
    if (!Object.hasOwn(slots.nodes, registration.nodeId)) continue;
    const slot = slots.nodes[registration.nodeId]!;
    figures.at = slot * nodeStride;
    figures.headsAt = slot * headLength;
    figures.serversAt = slot * headLength * serverStride;
    registration.dirty = false;
    registration.painter.paint(figures);
  }
  if (due) unpainted = false;
  blank = false;
  for (const layer of layers) layer(wall, figures.shown);
}

function isAnyDirty(): boolean {
  for (const { dirty } of registrations) if (dirty) return true;
  return false;
}

function readFrame(wall: number) {
  const { frame, receivedAt } = liveFrame;
  if (frame === null) return;
  figures.pace = speedOf(useRun.getState());
  figures.nodes = frame.nodes;
  figures.heads = frame.heads;
  figures.servers = frame.servers;
  figures.now = frame.now;
  figures.playing = frame.playing;
  figures.wall = wall;
  const reading = { now: frame.now, receivedAt, playing: frame.playing, pace: figures.pace };
  figures.shown = neverBack(figures.shown, shownInstant(reading, wall), figures.pace);
}

function paintNothing(wall: number) {
  if (!blank) {
    for (const registration of registrations) registration.painter.clear();
    figures.shown = 0;
    paintedFrame = null;
    blank = true;
  }
  for (const layer of layers) layer(wall, 0);
}

function begin() {
  if (request === 0) request = requestAnimationFrame(draw);
}

function endIfIdle() {
  if (registrations.size > 0 || layers.size > 0) return;
  cancelAnimationFrame(request);
  request = 0;
}

/** Paints a node by its figures in every animation frame that could change them, beside React. */
export function useNodePainter(nodeId: string, painter: Painter): void {
  const registration = useRef<Registration | null>(null);
  useEffect(() => {
    const mine: Registration = { nodeId, painter: { paint() {}, clear() {} }, dirty: true };
    registration.current = mine;
    registrations.add(mine);
    begin();
    return () => {
      registrations.delete(mine);
      registration.current = null;
      endIfIdle();
    };
  }, [nodeId]);
  useEffect(() => {
    if (registration.current === null) return;
    registration.current.painter = painter;
    registration.current.dirty = true;
  });
}

/** Draws over the whole flow in every animation frame. */
export function addLayer(layer: Layer): () => void {
  layers.add(layer);
  begin();
  return () => {
    layers.delete(layer);
    endIfIdle();
  };
}
