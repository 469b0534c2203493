import { createPresent } from '../ui/present.ts';

/** What stands beside nodes and is to be seen: the ghost with its words, and what is told on a rim. */
export const marks = createPresent();

/** What was found, below nodes and on edges. */
export const findings = createPresent();

/** The bars of what is selected. */
export const bars = createPresent();
