import type { RunText } from '../en/run.ts';

export const run: RunText = {};
