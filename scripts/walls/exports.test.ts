import { expect, it } from 'vitest';
import { unusedExports } from './exports.ts';

function found(...files: readonly (readonly [path: string, text: string])[]): string[] {
  return unusedExports(files.map(([path, text]) => ({ path, text }))).map(
    ({ path, line, rule }) => `${path}:${line}: ${rule}`,
  );
}

it('names every kind of export that nobody uses', () => {
  const text = [
    'export const a = 1, b = 2;',
    'export function f() {}',
    'export class C {}',
    'export interface I {}',
    'export type T = 1;',
  ].join('\n');
  expect(found(['src/x.ts', text], ['src/y.ts', "import { b } from './x.ts';"])).toEqual([
    'src/x.ts:1: nobody uses the export a',
    'src/x.ts:2: nobody uses the export f',
    'src/x.ts:3: nobody uses the export C',
    'src/x.ts:4: nobody uses the export I',
    'src/x.ts:5: nobody uses the export T',
  ]);
});

it.each([
  "import { a } from '../src/x.ts';",
  "import { a as other } from '../src/x.ts';",
  "import { type a } from '../src/x.ts';",
  "import * as all from '../src/x.ts';",
  "export { a } from '../src/x.ts';",
  "export * from '../src/x.ts';",
  "const { a } = await import('../src/x.ts');",
  "type A = typeof import('../src/x.ts').a;",
])('%s uses it', (text) => {
  expect(found(['src/x.ts', 'export const a = 1;'], ['e2e/y.ts', text])).toEqual([]);
});

it('lets an export be what only its own file uses, but not one of the same name elsewhere', () => {
  expect(found(['src/x.ts', 'export type P = 1;\nexport const v: P = 1;\nv;'])).toEqual([]);
  expect(
    found(
      ['src/x.ts', 'export const a = 1;'],
      ['src/z.ts', 'const a = 1;\na;'],
      ['src/y.ts', "import './x.test.ts';"],
    ),
  ).toEqual(['src/x.ts:1: nobody uses the export a']);
});
