/**
 * Who may import whom, as data. Imports point down: to a lower rung, never to the same one and never up.
 * Tests (`*.test.ts`, folders named `testing`) stand above everything and are imported by nothing.
 */
export interface Place {
  /** Higher imports lower. */
  readonly rung: number;
  /** Where given, nothing but these (and packages). */
  readonly only?: readonly string[];
  /** Allowed beside what the rung allows; `types`: by `import type` alone. */
  readonly besides?: Readonly<Record<string, 'all' | 'types'>>;
  /** Where given, others may import these files of it and no more. */
  readonly face?: readonly string[];
}

const feature: Place = { rung: 10 };

/** Keyed by folder of src. `views` are the `.tsx` files of a kind's folder, `app` has src/main.tsx too. */
export const ladder: Readonly<Record<string, Place>> = {
  app: { rung: 11 },

  canvas: { rung: 10, besides: { views: 'all' } },
  views: { rung: 10, besides: { canvas: 'all' }, face: [] },
  inspector: feature,
  transport: feature,
  charts: feature,
  theoryLens: feature,
  biography: feature,
  experiments: feature,
  lessons: feature,
  outline: feature,
  cli: {
    rung: 10,
    only: ['experiment', 'run', 'brokers', 'kinds', 'engine', 'flow', 'theory', 'distributions', 'base'],
  },

  ui: { rung: 9, only: ['i18n', 'base'] },
  i18n: { rung: 8, only: ['base'] },
  store: { rung: 7 },

  worker: { rung: 6, face: ['client.ts', 'protocol.ts'] },
  share: { rung: 6 },
  experiment: { rung: 6 },

  run: { rung: 5 },
  brokers: { rung: 4 },
  kinds: { rung: 3 },

  /** The kernel is told of commands and specs in the document's words, and calls none of its functions. */
  engine: { rung: 2, besides: { flow: 'types' } },
  flow: { rung: 2 },
  theory: { rung: 2 },

  distributions: { rung: 1 },
  base: { rung: 0 },
};

/** Compiled without the DOM library, and without React: everything below the store but the worker's own files. */
export const pure: readonly string[] = [
  'base',
  'distributions',
  'flow',
  'engine',
  'theory',
  'kinds',
  'brokers',
  'run',
  'experiment',
  'share',
];

/** What a run computes must be the same bits in every browser: exact arithmetic only, and no clock. */
export const exact: readonly string[] = ['base', 'distributions', 'engine', 'kinds', 'brokers', 'run'];

const withReact: readonly string[] = Object.keys(ladder).filter(
  (place) => place !== 'cli' && (ladder[place]?.rung ?? 0) >= 7,
);

/** Packages that only some places may import. Nothing listed may be imported anywhere else. */
export const packages: readonly { readonly name: RegExp; readonly places: readonly string[] }[] = [
  { name: /^(react|react-dom|zustand|zundo)(\/|$)/, places: withReact },
  { name: /^@xyflow\//, places: ['canvas', 'views'] },
  { name: /^recharts(\/|$)/, places: ['charts'] },
  { name: /^node:/, places: ['cli'] },
  {
    name: /^(vitest|fast-check|@playwright\/test|@axe-core\/playwright|puppeteer-core|esbuild|vite)(\/|$)/,
    places: [],
  },
];
