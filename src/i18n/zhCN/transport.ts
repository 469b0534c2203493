import type { TransportText } from '../en/transport.ts';

export const transport: TransportText = {};
