import type { Plugin } from 'vite';

/** What says that there are no such ticks. */
const none = `
export const getNiceTickValues = () => undefined;
export const getTickValuesFixedDomain = getNiceTickValues;
`;

/** Our axes bring their own ticks: what Recharts finds round ones with, a library of decimal numbers included, is left out. */
export function ownTicks(): Plugin {
  return {
    name: 'eddy-recharts-ticks',
    apply: 'build',
    load: { filter: { id: /\/recharts\/es6\/util\/scale\/getNiceTickValues\.js$/ }, handler: () => none },
  };
}
