import { readFileSync } from 'node:fs';
import { parseFlowText } from '../src/flow/parseFlow.ts';
import { specs } from '../src/kinds/specs.ts';
import { Run } from '../src/run/run.ts';

// Runs the file of the first argument to its end and prints the trace's fingerprint.
const parsed = parseFlowText(readFileSync(process.argv[2] ?? '', 'utf8'), specs);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const run = new Run(parsed.value);
run.advance(parsed.value.run.until ?? 0);
process.stdout.write(JSON.stringify({ hash: run.simulation.hash, events: run.events }));
