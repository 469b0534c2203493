import { describe, expect, it } from 'vitest';
import { breachesOf, mostLines } from './breaches.ts';

function rulesOf(path: string, text: string): string[] {
  return breachesOf({ path, text }).map(({ line, rule }) => `${line}: ${rule}`);
}

function rulesOfImport(path: string, specifier: string, how = 'import { x } from'): string[] {
  return rulesOf(path, `${how} '${specifier}';\n`);
}

describe('the ladder of imports', () => {
  it.each([
    ['src/engine/calendar.ts', '../kinds/queue/spec.ts', 'engine may not import kinds'],
    ['src/flow/parse.ts', '../engine/calendar.ts', 'flow may not import engine'],
    ['src/theory/mm1.ts', '../engine/stats.ts', 'theory may not import engine'],
    ['src/base/result.ts', '../distributions/random.ts', 'base may not import distributions'],
    ['src/run/compile.ts', '../worker/host.ts', 'run may not import worker'],
    ['src/worker/host.ts', '../store/run.ts', 'worker may not import store'],
    ['src/share/link.ts', '../experiment/plan.ts', 'share may not import experiment'],
    ['src/store/run.ts', '../i18n/useText.ts', 'store may not import i18n'],
    ['src/ui/Button.tsx', '../store/session.ts', 'ui may not import store: only i18n, base'],
    ['src/i18n/language.tsx', '../store/session.ts', 'i18n may not import store: only base'],
    ['src/i18n/useText.ts', '../flow/flow.ts', 'i18n may not import flow: only base'],
    ['src/inspector/Inspector.tsx', '../charts/Dock.tsx', 'inspector may not import charts'],
    ['src/charts/Dock.tsx', '../app/App.tsx', 'charts may not import app'],
    ['src/cli/sim.ts', '../store/run.ts', 'cli may not import store'],
    [
      'src/store/run.ts',
      '../worker/host.ts',
      'store may not import this file of worker: only client.ts, protocol.ts',
    ],
    ['src/inspector/Inspector.tsx', '../kinds/queue/View.tsx', 'inspector may not import views'],
    ['src/app/App.tsx', '../kinds/queue/View.tsx', 'app may not import this file of views: only canvas may'],
    ['src/kinds/queue/View.tsx', '../../charts/Dock.tsx', 'views may not import charts'],
    ['src/kinds/queue/behavior.ts', './View.tsx', 'kinds may not import views'],
    ['src/kinds/queue/behavior.ts', '../handler/spec.ts', 'kinds/queue may not import kinds/handler'],
    ['src/brokers/kafka/topic.ts', '../rabbitmq/queue.ts', 'brokers/kafka may not import brokers/rabbitmq'],
    ['src/run/compile.ts', '../../package.json', 'package.json has no place in the ladder'],
    ['src/run/compile.ts', '../plumbing/pipe.ts', 'src/plumbing/pipe.ts has no place in the ladder'],
    ['src/run/compile.ts', '/src/base/result.ts', 'name files relative to this one'],
    ['src/run/compile.ts', '../base/result', "an import carries the file's ending"],
    ['src/run/compile.ts', './compile.test.ts', 'is a test'],
    ['src/run/compile.ts', '../flow/testing/arbitraryFlow.ts', 'is a test'],
  ])('%s does not import %s', (path, specifier, rule) => {
    expect(rulesOfImport(path, specifier)).toEqual([expect.stringContaining(`1: `)]);
    expect(rulesOfImport(path, specifier)[0]).toContain(rule);
  });

  it.each([
    ['src/main.tsx', './app/App.tsx'],
    ['src/app/App.tsx', '../canvas/Canvas.tsx'],
    ['src/canvas/views.ts', '../kinds/queue/View.tsx'],
    ['src/kinds/queue/View.tsx', '../../canvas/animation.ts'],
    ['src/kinds/queue/View.tsx', '../../store/liveFrame.ts'],
    ['src/kinds/queue/View.tsx', './spec.ts'],
    ['src/kinds/specs.ts', './queue/spec.ts'],
    ['src/kinds/queue/spec.ts', '../edgeFields.ts'],
    ['src/kinds/queue/spec.ts', './help.en.md?raw'],
    ['src/inspector/Inspector.tsx', './Inspector.module.css'],
    ['src/store/run.ts', '../worker/client.ts'],
    ['src/worker/host.ts', '../run/compile.ts'],
    ['src/cli/sim.ts', '../run/compile.ts'],
    ['src/brokers/kafka/topic.ts', '../../kinds/log/spec.ts'],
    ['src/engine/stats.ts', '../base/portableMath.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(rulesOfImport(path, specifier)).toEqual([]);
  });

  it.each([
    ['a type', `import type { Spec } from '../kinds/spec.ts';`],
    ['a type among specifiers', `import { type Spec } from '../kinds/spec.ts';`],
    ['a side effect', `import '../kinds/spec.ts';`],
    ['a re-export', `export { x } from '../kinds/spec.ts';`],
    ['a re-exported type', `export type { Spec } from '../kinds/spec.ts';`],
    ['all re-exported', `export * from '../kinds/spec.ts';`],
    ['a dynamic import', `const spec = await import('../kinds/spec.ts');`],
    ['a template', 'const spec = await import(`../kinds/spec.ts`);'],
    ['an import type', `type Spec = import('../kinds/spec.ts').Spec;`],
    ['a worker', `const w = new Worker(new URL('../kinds/spec.ts', import.meta.url));`],
    ['a glob', `const all = import.meta.glob('../kinds/*/spec.ts');`],
    ['a list of globs', `const all = import.meta.glob(['./x.ts', '../kinds/*/spec.ts']);`],
  ])('sees %s', (_, statement) => {
    const rules = rulesOf('src/engine/calendar.ts', `\n\n${statement}\n`);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^3: engine may not import kinds: imports point down only/);
  });

  it('is not deceived by comments and texts', () => {
    const text = `// import '../kinds/spec.ts'\nexport const a = "import '../kinds/spec.ts'";\n`;
    expect(rulesOf('src/engine/calendar.ts', text)).toEqual([]);
  });

  it('wants every path written out', () => {
    expect(rulesOf('src/app/App.tsx', 'export const load = (name: string) => import(name);')).toEqual([
      expect.stringContaining('computed'),
    ]);
  });

  it('lets the engine have the types of flow and nothing else of it', () => {
    const path = 'src/engine/journal.ts';
    expect(rulesOfImport(path, '../flow/flow.ts', 'import type { Command } from')).toEqual([]);
    expect(rulesOfImport(path, '../flow/flow.ts', 'import { type Command } from')).toEqual([]);
    expect(rulesOfImport(path, '../flow/flow.ts', 'import { type Command, timeUnits } from')).toEqual([
      expect.stringContaining('engine may import only types from flow'),
    ]);
  });

  it('lets tests import anything', () => {
    expect(rulesOfImport('src/engine/calendar.test.ts', '../kinds/specs.ts')).toEqual([]);
    expect(rulesOfImport('src/flow/testing/arbitraryFlow.ts', 'fast-check')).toEqual([]);
  });
});

describe('packages', () => {
  it.each([
    ['src/run/compile.ts', 'react'],
    ['src/kinds/queue/behavior.ts', 'react-dom/client'],
    ['src/worker/client.ts', 'zustand'],
    ['src/cli/sim.ts', 'react'],
    ['src/experiment/plan.ts', 'zustand/middleware'],
    ['src/inspector/Inspector.tsx', '@xyflow/react'],
    ['src/charts/Dock.tsx', '@xyflow/react'],
    ['src/canvas/Canvas.tsx', 'recharts'],
    ['src/run/compile.ts', 'node:fs'],
    ['src/store/persistence.ts', 'fs'],
    ['src/flow/parse.ts', 'fast-check'],
  ])('%s may not import %s', (path, name) => {
    expect(rulesOfImport(path, name)).toEqual([expect.stringContaining(`may not import ${name}`)]);
  });

  it.each([
    ['src/canvas/Canvas.tsx', '@xyflow/react'],
    ['src/kinds/queue/View.tsx', '@xyflow/react'],
    ['src/charts/QueueChart.tsx', 'recharts'],
    ['src/store/document.ts', 'zustand/middleware'],
    ['src/canvas/canvasState.ts', 'zustand'],
    ['src/main.tsx', 'react-dom/client'],
    ['src/cli/sim.ts', 'node:fs'],
    ['src/theory/erlang.ts', '@stdlib/math-base-special-gammaln'],
  ])('%s may import %s', (path, name) => {
    expect(rulesOfImport(path, name)).toEqual([]);
  });
});

describe('exact arithmetic', () => {
  it.each([
    'Math.random()',
    'Math.log(2)',
    'Math.exp(2)',
    'Math.pow(2, 3)',
    'Math.sin(2)',
    'Math.cbrt(2)',
    'Math.hypot(1, 2)',
    "Math['log'](2)",
    'Math[name](2)',
    'Math?.log(2)',
    'globalThis.Math.log(2)',
    '2 ** 3',
    '[1].map(Math.log)',
    'Object.keys(Math)',
    'Date.now()',
    'new Date()',
    'globalThis.Date.now()',
    'performance.now()',
    'crypto.randomUUID()',
    "'a'.localeCompare('b')",
    'new Intl.NumberFormat()',
  ])('refuses %s', (expression) => {
    const text = `const name = 'log';\nexport const y = ${expression};\n`;
    for (const folder of ['base', 'distributions', 'engine', 'kinds/queue', 'brokers/kafka', 'run']) {
      const rules = rulesOf(`src/${folder}/x.ts`, text);
      expect(rules, folder).toHaveLength(1);
      expect(rules[0]).toMatch(/^2: /);
    }
    expect(rulesOf('src/canvas/x.ts', text)).toEqual([]);
    expect(rulesOf('src/engine/x.test.ts', text)).toEqual([]);
  });

  it.each([
    'let y = 2; y **= 2;',
    'const { log } = Math; log(2);',
    'const { log: l } = Math; l(2);',
    'const M = Math; M.log(2);',
  ])('refuses %s', (statement) => {
    expect(rulesOf('src/engine/x.ts', statement)).toHaveLength(1);
  });

  it('allows what is exact everywhere, and names that only look alike', () => {
    const text = `
      interface Seen { Date: number; performance: number }
      const seen: Seen = { Date: 1, performance: 2 };
      export const y = Math.imul(3, 5) + Math.floor(Math.sqrt(2)) + Math.max(1, Math.LN2, seen.Date, seen.performance);
      export const z = ['abs', 'ceil'].length + Math.abs(-1) + Math.clz32(1) + Math.fround(0.1) + Math.trunc(1.5);
    `;
    expect(rulesOf('src/engine/x.ts', text)).toEqual([]);
  });
});

describe('folders, names and sizes', () => {
  it('knows every folder', () => {
    expect(rulesOf('src/plumbing/pipe.ts', '')).toEqual([
      '1: plumbing has no place in the ladder (scripts/walls/ladder.ts)',
    ]);
    expect(rulesOf('src/stray.ts', '')).toEqual([
      '1: stray.ts has no place in the ladder (scripts/walls/ladder.ts)',
    ]);
  });

  it('draws only above the store', () => {
    expect(rulesOf('src/run/Progress.tsx', '')).toEqual(['1: run draws nothing: no .tsx here']);
    expect(rulesOf('src/kinds/queue/View.tsx', '')).toEqual([]);
  });

  it.each([
    'src/engine/utils.ts',
    'src/engine/helpers.ts',
    'src/engine/common.ts',
    'src/engine/utils/sum.ts',
    'src/engine/helper.test.ts',
    'src/store/RunManager.ts',
    'src/store/runUtils.ts',
    'scripts/utils.mjs',
    'e2e/helpers.ts',
  ])('refuses the name %s', (path) => {
    expect(rulesOf(path, '')).toEqual([expect.stringContaining('says nothing')]);
  });

  it('has no file that is too long, but for tests', () => {
    const long = '\n'.repeat(mostLines + 1);
    expect(rulesOf('src/engine/x.ts', long)).toEqual([expect.stringContaining('401 lines')]);
    expect(rulesOf('src/ui/tokens.css', long)).toHaveLength(1);
    expect(rulesOf('scripts/x.mjs', long)).toHaveLength(1);
    expect(rulesOf('src/engine/x.test.ts', long)).toEqual([]);
    expect(rulesOf('src/engine/x.ts', '\n'.repeat(mostLines))).toEqual([]);
  });
});
