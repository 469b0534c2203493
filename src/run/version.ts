/** Of the engine, as results tell it: the package's. */
export const engineVersion = '0.1.0';
