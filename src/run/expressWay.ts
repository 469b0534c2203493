import type { ToExpress } from '../engine/express.ts';

/**
 * The express of all runs that begin from now on (T7). It makes no difference to any of them, so it may come late: the page's
 * first view does without, and its worker takes it once it is needed. `express/arrive.ts` puts it here.
 */
export const expressWay: { toExpress: ToExpress | null } = { toExpress: null };
