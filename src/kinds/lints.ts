import type { KindLint } from '../flow/lint/kindLint.ts';
import { lint as handler } from './handler/lint.ts';
import { lint as join } from './join/lint.ts';
import { lint as queue } from './queue/lint.ts';
import { lint as router } from './router/lint.ts';
import { lint as source } from './source/lint.ts';
import type { NodeKind } from './specs.ts';
import { lint as topic } from './topic/lint.ts';

/** What each kind contributes to the judgement of a flow. Apart from its spec: it is fetched when a flow is first judged. */
export const lints: Readonly<Record<NodeKind, KindLint>> = {
  source,
  queue,
  topic,
  handler,
  router,
  delay: {},
  join,
  sink: {},
};
