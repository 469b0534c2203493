export const transport = {};

export type TransportText = typeof transport;
