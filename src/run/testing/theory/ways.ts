import { classes } from './classes.ts';
import { generalTimes } from './generalTimes.ts';
import { losses } from './losses.ts';
import { manyServers } from './manyServers.ts';
import { networks } from './networks.ts';
import { unsteady } from './unsteady.ts';
import type { Way } from './way.ts';

type Ways = Readonly<Record<string, readonly Way[]>>;

/** By the test that goes through them, which is one of a few so that they run beside each other. */
export const groups = {
  theory: manyServers,
  lossTheory: losses,
  generalTheory: { ...generalTimes, ...unsteady },
  networkTheory: { ...networks, ...classes },
} as const satisfies Readonly<Record<string, Ways>>;

/** Of every model. */
export const ways: Ways = Object.assign({}, ...Object.values(groups));
