import { logGamma } from '../base/gammaFunction.ts';
import { exp, expm1, log, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import type { DistributionForm } from './form.ts';
import { mean } from './parameters.ts';
import type { Random } from './random.ts';
import { standardExponential } from './standardExponential.ts';

/**
 * P(X > x) = e^-((x/s)^k) for shape k and scale s = mean / Gamma(1 + 1/k); variance s^2 Gamma(1 + 2/k) - mean^2.
 * X = s E^(1/k) for a standard exponential E. Kept in logarithms, since a small shape leads far from 1.
 */
class Weibull implements Distribution {
  readonly kind = 'weibull';
  readonly counts = false;
  private readonly average: number;
  private readonly shape: number;
  private readonly inverse: number;
  private readonly logScale: number;

  constructor(spec: SpecOf<'weibull'>) {
    this.average = spec.mean;
    this.shape = spec.shape;
    this.inverse = 1 / spec.shape;
    this.logScale = log(spec.mean) - logGamma(1 + this.inverse);
  }

  sample(random: Random): number {
    return exp(this.logScale + this.inverse * log(standardExponential(random)));
  }

  mean(): number {
    return this.average;
  }

  variance(): number {
    return relativeVariance(this.inverse) * this.average * this.average;
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-exp(this.shape * (log(x) - this.logScale))) : 0;
  }

  quantile(p: number): number {
    return exp(this.logScale + this.inverse * log(-log1p(-p)));
  }
}

/** Gamma(1 + 2z) / Gamma(1 + z)^2 - 1; for small z by the series of ln Gamma, whose terms are zeta(2), zeta(3), zeta(4). */
function relativeVariance(z: number): number {
  if (z < 1e-3) {
    return expm1(
      z * z * (1.6449340668482264 - z * (2 * 1.2020569031595942 - z * (3.5 * 1.0823232337111381))),
    );
  }
  return expm1(logGamma(1 + 2 * z) - 2 * logGamma(1 + z));
}

export const weibull: DistributionForm<'weibull'> = {
  kind: 'weibull',
  label: words('Weibull', '韦布尔'),
  help: words(
    'Times to failure: below shape 1 early ones and a long tail, above it wear.',
    '失效时间：形状小于 1 有早期失效和长尾，大于 1 则有磨损。',
  ),
  counts: 'never',
  parameters: [
    mean,
    {
      name: 'shape',
      label: words('Shape', '形状'),
      help: words('1 is the exponential; larger is steadier.', '1 即指数分布；越大越平稳。'),
      scale: 'none',
      above: 0,
      usual: [0.3, 5],
    },
  ],
  default: { kind: 'weibull', mean: 1, shape: 2 },
  create: (spec) => new Weibull(spec),
};
