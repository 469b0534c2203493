import type { NodeSpec } from '../flow/nodeSpec.ts';
import { spec as handler } from './handler/spec.ts';
import { spec as queue } from './queue/spec.ts';
import { spec as sink } from './sink/spec.ts';
import { spec as source } from './source/spec.ts';

/** Every kind of node, in the order of the palette. */
export const specs = { source, queue, handler, sink } as const satisfies Readonly<Record<string, NodeSpec>>;

export type NodeKind = keyof typeof specs;
