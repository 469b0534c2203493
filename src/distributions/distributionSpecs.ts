import { binomial } from './binomial.ts';
import { deterministic } from './deterministic.ts';
import type { DistributionKind } from './distribution.ts';
import { empirical } from './empirical.ts';
import { erlang } from './erlang.ts';
import { exponential } from './exponential.ts';
import type { DistributionForm } from './form.ts';
import { gamma } from './gamma.ts';
import { geometric } from './geometric.ts';
import { hyperexponential } from './hyperexponential.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { pareto } from './pareto.ts';
import { poisson } from './poisson.ts';
import { trace } from './trace.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

/** Every kind of distribution, in the order in which the page offers them. A new one is a file and a line here. */
export const distributionSpecs: { readonly [K in DistributionKind]: DistributionForm<K> } = {
  deterministic,
  exponential,
  uniform,
  erlang,
  gamma,
  hyperexponential,
  lognormal,
  weibull,
  pareto,
  normal,
  triangular,
  empirical,
  trace,
  poisson,
  geometric,
  binomial,
};
