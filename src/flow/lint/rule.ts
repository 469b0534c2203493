import type { NodeSpecs } from '../nodeSpec.ts';
import type { Finding } from './finding.ts';
import type { Load } from './loads.ts';
import type { Plan } from './plan.ts';
import type { Traffic } from './traffic.ts';

/** What every rule is given: the flow made ready, what flows in it, and how loaded its servers are. */
export interface Judged {
  readonly plan: Plan;
  readonly specs: NodeSpecs;
  readonly traffic: Traffic;
  readonly loads: ReadonlyMap<string, Load>;
}

export type Rule = (judged: Judged) => readonly Finding[];
