import type { Flow } from '../flow.ts';
import type { NodeSpecs } from '../nodeSpec.ts';
import { type Finding, gravities } from './finding.ts';
import type { KindLints } from './kindLint.ts';
import { type Load, loadsOf } from './loads.ts';
import { createPlan } from './plan.ts';
import type { Rule } from './rule.ts';
import { deadEdge } from './rules/deadEdge.ts';
import { kindChecks } from './rules/kindChecks.ts';
import { loose } from './rules/loose.ts';
import { noEnd } from './rules/noEnd.ts';
import { overload } from './rules/overload.ts';
import { standstill } from './rules/standstill.ts';
import { unreachable } from './rules/unreachable.ts';
import { zeroRate } from './rules/zeroRate.ts';
import { solveTraffic } from './traffic.ts';

const rules: readonly Rule[] = [
  loose,
  unreachable,
  zeroRate,
  overload,
  standstill,
  deadEdge,
  kindChecks,
  noEnd,
];

export interface Judgement {
  /** The gravest first. */
  readonly findings: readonly Finding[];
  readonly loads: ReadonlyMap<string, Load>;
}

/** What a person should know of a flow while drawing it, told from the flow alone. The flow must be valid. */
export function lint(flow: Flow, specs: NodeSpecs, lints: KindLints): Judgement {
  const plan = createPlan(flow, specs, lints);
  const traffic = solveTraffic(plan);
  const judged = { plan, specs, traffic, loads: loadsOf(plan, traffic) };
  const findings = rules
    .flatMap((rule) => rule(judged))
    .sort((a, b) => gravities.indexOf(a.gravity) - gravities.indexOf(b.gravity));
  return { findings, loads: judged.loads };
}
