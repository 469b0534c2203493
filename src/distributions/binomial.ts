import { binomialTerm, lowerBeta } from '../base/betaFunction.ts';
import { exp, log1p } from '../base/portableMath.ts';
import { words } from '../base/words.ts';
import type { Distribution, SpecOf } from './distribution.ts';
import { type DistributionForm, mostThings } from './form.ts';
import { wholeQuantile } from './quantile.ts';
import type { Random } from './random.ts';

/** From this mean on, of successes or of failures, by rejection. */
const large = 10;

/**
 * P(k) = C(n, k) p^k (1-p)^(n-k); mean n p, variance n p (1-p). The rarer of success and failure is drawn: a small mean
 * by walking up the probabilities, a large one by transformed rejection with squeeze (algorithm BTRS, Hörmann 1993),
 * whose test is exact for any n.
 */
class Binomial implements Distribution {
  readonly kind = 'binomial';
  readonly counts = true;
  private readonly n: number;
  private readonly p: number;
  /** Whether failures are drawn; their or the successes' probability, and that of none. */
  private readonly flipped: boolean;
  private readonly rare: number;
  private readonly none: number;
  /** Hörmann's a, b, alpha and v_r; the probability of the mode. */
  private readonly a: number;
  private readonly b: number;
  private readonly alpha: number;
  private readonly squeeze: number;
  private readonly peak: number;

  constructor(spec: SpecOf<'binomial'>) {
    const { n, p } = spec;
    this.n = n;
    this.p = p;
    this.flipped = p > 0.5;
    this.rare = this.flipped ? 1 - p : p;
    this.none = exp(n * log1p(-this.rare));
    const sd = Math.sqrt(n * this.rare * (1 - this.rare));
    this.b = 1.15 + 2.53 * sd;
    this.a = -0.0873 + 0.0248 * this.b + 0.01 * this.rare;
    this.alpha = (2.83 + 5.1 / this.b) * sd;
    this.squeeze = 0.92 - 4.2 / this.b;
    this.peak = this.term(Math.floor((n + 1) * this.rare));
  }

  sample(random: Random): number {
    const k = this.n * this.rare < large ? this.walk(random) : this.reject(random);
    return this.flipped ? this.n - k : k;
  }

  mean(): number {
    return this.n * this.p;
  }

  variance(): number {
    return this.n * this.p * (1 - this.p);
  }

  cdf(x: number): number {
    if (x < 0) return 0;
    const k = Math.floor(x);
    return k >= this.n ? 1 : lowerBeta(this.n - k, k + 1, 1 - this.p, this.p);
  }

  quantile(p: number): number {
    return Math.min(
      this.n,
      wholeQuantile((k) => this.cdf(k), this.mean(), Math.sqrt(this.variance()), p),
    );
  }

  private term(k: number): number {
    return binomialTerm(k, this.n - k, this.rare, 1 - this.rare);
  }

  private walk(random: Random): number {
    const odds = this.rare / (1 - this.rare);
    let left = random.uniform();
    let term = this.none;
    let k = 0;
    // Beyond 200 nothing is left but rounding.
    while (left > term && k < this.n && k < 200) {
      left -= term;
      k++;
      term *= ((this.n + 1 - k) / k) * odds;
    }
    return k;
  }

  private reject(random: Random): number {
    for (;;) {
      const u = random.uniform() - 0.5;
      const v = random.uniform();
      const edge = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * this.a) / edge + this.b) * u + this.n * this.rare + 0.5);
      if (edge >= 0.07 && v <= this.squeeze) return k;
      if (k < 0 || k > this.n) continue;
      const height = (v * this.alpha) / (this.a / (edge * edge) + this.b);
      if (height * this.peak <= this.term(k)) return k;
    }
  }
}

export const binomial: DistributionForm<'binomial'> = {
  kind: 'binomial',
  label: words('Binomial', '二项'),
  help: words('How many of n tries succeed.', 'n 次尝试中成功的次数。'),
  counts: 'always',
  parameters: [
    {
      name: 'n',
      label: words('Tries', '次数'),
      help: words('How many tries there are.', '尝试的次数。'),
      scale: 'value',
      whole: true,
      min: 0,
      max: mostThings,
    },
    {
      name: 'p',
      label: words('Chance', '概率'),
      help: words('Probability that a try succeeds.', '每次成功的概率。'),
      scale: 'none',
      min: 0,
      max: 1,
      usual: [0, 1],
    },
  ],
  default: { kind: 'binomial', n: 2, p: 0.5 },
  create: (spec) => new Binomial(spec),
};
