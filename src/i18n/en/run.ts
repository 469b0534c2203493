export const run = {};

export type RunText = typeof run;
