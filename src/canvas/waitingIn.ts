import { own } from '../base/record.ts';
import { type FillLevel, fillLevel, fillShare } from '../kinds/queue/fillLevel.ts';
import type { LiveFrame } from '../store/liveFrame.ts';
import { nodeStride } from '../worker/protocol.ts';

/** What waits at several places together. */
export interface Waiting {
  readonly sum: number;
  /** The one that has least room left in proportion; null where none has a limit. */
  readonly fullest: { readonly id: string; readonly length: number; readonly capacity: number } | null;
  readonly level: FillLevel;
}

/** As the newest frame has it, of nodes whose role it is to hold messages. */
export function waitingIn(
  ids: readonly string[],
  { frame, slots }: Pick<LiveFrame, 'frame' | 'slots'>,
): Waiting {
  let sum = 0;
  let fullest: Waiting['fullest'] = null;
  let most = -1;
  for (const id of ids) {
    const slot = slots === null ? undefined : own(slots.nodes, id);
    if (frame === null || slot === undefined || slots?.revision !== frame.revision) continue;
    const length = frame.nodes[slot * nodeStride] ?? 0;
    const capacity = frame.nodes[slot * nodeStride + 1] ?? Number.NaN;
    sum += length;
    const share = fillShare(length, capacity) ?? -1;
    if (share <= most) continue;
    most = share;
    fullest = { id, length, capacity };
  }
  return { sum, fullest, level: fullest === null ? 'calm' : fillLevel(fullest.length, fullest.capacity) };
}
