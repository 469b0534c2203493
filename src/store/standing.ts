import { useSyncExternalStore } from 'react';
import { own } from '../base/record.ts';
import { nodeStride, standingAt } from '../worker/protocol.ts';
import { liveFrame, onFrame } from './liveFrame.ts';

/** What a node was told by commands to the run: J5 and J6. */
export interface Standing {
  readonly paused: boolean;
  readonly crashed: boolean;
}

const standings: readonly Standing[] = [
  { paused: false, crashed: false },
  { paused: true, crashed: false },
  { paused: false, crashed: true },
  { paused: true, crashed: true },
];

/** As the newest frame has it. Equal ones are the same object. */
export function standingOf(id: string): Standing {
  const { frame, slots } = liveFrame;
  const slot = slots === null ? undefined : own(slots.nodes, id);
  const isKnown = frame !== null && slot !== undefined && slots?.revision === frame.revision;
  return standings[isKnown ? (frame.nodes[slot * nodeStride + standingAt] ?? 0) : 0] ?? standings[0]!;
}

/** Renders anew only where it changes. */
export function useStanding(id: string): Standing {
  return useSyncExternalStore(onFrame, () => standingOf(id));
}
