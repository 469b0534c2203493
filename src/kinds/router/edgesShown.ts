/** How many of a router's edges a frame tells of. */
export const edgesShown = 6;
