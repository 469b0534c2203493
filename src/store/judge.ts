import type { Flow } from '../flow/flow.ts';
import { type Judgement, lint } from '../flow/lint/lint.ts';
import { lints } from '../kinds/lints.ts';
import { specs } from '../kinds/specs.ts';

/** What is to be said of the document. Fetched when it is first asked for: the first view does without. */
export function judge(flow: Flow): Judgement {
  return lint(flow, specs, lints);
}
