import type { InternalNode } from '@xyflow/react';
import type { Rect } from '../base/rect.ts';

/** Where React Flow has a node, in the flow's pixels. */
export function nodeRect({ measured, internals }: InternalNode): Rect {
  const { width = 0, height = 0 } = measured;
  return { ...internals.positionAbsolute, width, height };
}
