import type { Behaviors } from '../engine/behavior.ts';
import { behavior as delay } from './delay/behavior.ts';
import { behavior as handler } from './handler/behavior.ts';
import { behavior as join } from './join/behavior.ts';
import { behavior as queue } from './queue/behavior.ts';
import { behavior as router } from './router/behavior.ts';
import { behavior as sink } from './sink/behavior.ts';
import { behavior as source } from './source/behavior.ts';
import { behavior as topic } from './topic/behavior.ts';

/** Every kind that runs, one line each. */
export const behaviors: Behaviors = { delay, handler, join, queue, router, sink, source, topic };
