import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tests = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `src/${file}`);
const rules = new Set(
  [...readFileSync('src/engine/SPEC.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule),
);
const cited = new Set(
  tests.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/\bit(?:\.each)?\b[\s\S]{0,400}?['"`](\[[A-Z]\d+\][^'"`]*)/g),
    ].flatMap(([, name]) => [...(name ?? '').matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule]) => rule)),
  ),
);

it('every rule of SPEC.md has a test that cites it', () => {
  expect([...rules].filter((rule) => !cited.has(rule))).toEqual([]);
});

it('every citation is of a rule', () => {
  expect([...cited].filter((rule) => !rules.has(rule))).toEqual([]);
});
