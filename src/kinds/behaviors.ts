import type { Behaviors } from '../engine/behavior.ts';
import { behavior as handler } from './handler/behavior.ts';
import { behavior as queue } from './queue/behavior.ts';
import { behavior as sink } from './sink/behavior.ts';
import { behavior as source } from './source/behavior.ts';

/** Every kind that runs, one line each. */
export const behaviors: Behaviors = { handler, queue, sink, source };
