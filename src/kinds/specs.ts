import type { NodeSpec } from '../flow/nodeSpec.ts';
import { spec as delay } from './delay/spec.ts';
import { spec as handler } from './handler/spec.ts';
import { spec as join } from './join/spec.ts';
import { spec as queue } from './queue/spec.ts';
import { spec as router } from './router/spec.ts';
import { spec as sink } from './sink/spec.ts';
import { spec as source } from './source/spec.ts';
import { spec as topic } from './topic/spec.ts';

/** Every kind of node, in the order of the palette. */
export const specs = {
  source,
  queue,
  topic,
  handler,
  router,
  delay,
  join,
  sink,
} as const satisfies Readonly<Record<string, NodeSpec>>;

export type NodeKind = keyof typeof specs;
