import { failure, type Result } from '../base/result.ts';
import type { Flow } from '../flow/flow.ts';
import { parseFlowText } from '../flow/parseFlow.ts';
import { checkRun } from '../flow/runFields.ts';
import { specs } from '../kinds/specs.ts';

/** A flow that the page can run, from the text of a file: here no option mends a run that ends before its warm-up. */
export function readFlow(text: string): Result<Flow> {
  const parsed = parseFlowText(text, specs);
  if (!parsed.ok) return parsed;
  const problems = checkRun(parsed.value.run);
  return problems.length === 0 ? parsed : failure(...problems);
}
