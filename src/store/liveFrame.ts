import type { Frame, Slots } from '../worker/protocol.ts';

/**
 * The newest frame, for whoever draws in an animation loop. Outside React on purpose: nothing renders because of it.
 * `receivedAt` is the page's clock (performance.now, ms); `previousNow` the simulated instant of the frame before.
 */
export interface LiveFrame {
  frame: Frame | null;
  slots: Slots | null;
  receivedAt: number;
  previousNow: number;
}

export const liveFrame: LiveFrame = { frame: null, slots: null, receivedAt: 0, previousNow: 0 };

type Listener = (frame: Frame) => void;
const listeners = new Set<Listener>();

/** Called for every frame as it comes. Gives the function that ends it. */
export function onFrame(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function takeFrame(frame: Frame, receivedAt: number): void {
  liveFrame.previousNow = liveFrame.frame?.now ?? frame.now;
  liveFrame.frame = frame;
  liveFrame.receivedAt = receivedAt;
  for (const listener of listeners) listener(frame);
}

export function takeSlots(slots: Slots): void {
  liveFrame.slots = slots;
}

/** A new run: what was drawn belongs to the old one. */
export function clearFrame(): void {
  liveFrame.frame = null;
  liveFrame.slots = null;
  liveFrame.previousNow = 0;
}
