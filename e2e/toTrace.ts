import { parseFlowText } from '../src/flow/parseFlow.ts';
import { specs } from '../src/kinds/specs.ts';
import { Run } from '../src/run/run.ts';

/** A run's fingerprint (T6), and how many events went into it. */
export interface Trace {
  readonly hash: string;
  readonly events: number;
}

/** What a file gives when it is run to its end right here. */
export function toTrace(text: string): Trace {
  const parsed = parseFlowText(text, specs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const run = new Run(parsed.value);
  run.advance(parsed.value.run.until ?? 0);
  return { hash: run.simulation.hash, events: run.events };
}
