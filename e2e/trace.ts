import { readFileSync } from 'node:fs';
import { toTrace } from './toTrace.ts';

// Runs the file of the first argument to its end and prints the trace's fingerprint.
process.stdout.write(JSON.stringify(toTrace(readFileSync(process.argv[2] ?? '', 'utf8'))));
