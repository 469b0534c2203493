import { createPresent } from './present.ts';

/** What lies over the canvas: what floats in its corners and, where the page is narrow, a panel. */
export const floats = createPresent();

/** What makes an element one of them. */
export const floating = { ref: floats.ref, 'data-floating': '' } as const;
