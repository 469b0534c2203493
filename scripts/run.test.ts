import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'eddy-run-'));
const bundles = join('node_modules', '.cache', 'eddy');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text: string): string {
  const path = join(folder, `${name}.ts`);
  writeFileSync(path, text);
  return path;
}

function run(path: string, args: string[] = [], input = '') {
  return spawnSync(process.execPath, ['scripts/run.mjs', path, ...args], { encoding: 'utf8', input });
}

describe('run.mjs', () => {
  it('hands over arguments and standard input, and gives back the exit code', () => {
    const path = program(
      'echo',
      `interface Line { readonly text: string }
       for await (const chunk of process.stdin) {
         const line: Line = { text: String(chunk) };
         console.log(JSON.stringify({ argv: process.argv.slice(2), line, from: process.env['INIT_CWD'] }));
       }
       process.exitCode = 7;`,
    );
    const { status, stdout, stderr } = run(path, ['--seed', '1 2'], 'hello');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      argv: ['--seed', '1 2'],
      line: { text: 'hello' },
      from: process.env['INIT_CWD'] ?? process.cwd(),
    });
    expect(status).toBe(7);
  });

  it('is never stale', () => {
    expect(run(program('version', 'console.log(1)')).stdout).toBe('1\n');
    expect(run(program('version', 'console.log(2)')).stdout).toBe('2\n');
  });

  it('finds packages, and files by their endings', () => {
    program('noun', `export const noun: string = 'calendar';`);
    const path = program(
      'imports',
      `import { parseSync } from 'vite';
       import { noun } from './noun.ts';
       console.log(noun, typeof parseSync);`,
    );
    expect(run(path).stdout).toBe('calendar function\n');
  });

  it('names the line of the source where a program throws', () => {
    const { status, stderr, stdout } = run(
      program('throws', `\n\nconst why: string = 'why';\nthrow new Error(why);`),
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Error: why');
    expect(stderr).toMatch(/throws\.ts:4/);
  });

  it('says what is wrong with a program that is none', () => {
    const { status, stderr, stdout } = run(program('broken', `import './nothing.ts';`));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('nothing.ts');
  });

  it('runs several at the same time and leaves nothing behind, however they end', async () => {
    const path = program(
      'twin',
      `await new Promise((resolve) => setTimeout(resolve, 300)); process.exit(Number(process.argv[2]));`,
    );
    const runs = [3, 4, 5].map((code) => spawn(process.execPath, ['scripts/run.mjs', path, String(code)]));
    const codes = await Promise.all(runs.map((child) => new Promise((resolve) => child.on('exit', resolve))));
    expect(codes).toEqual([3, 4, 5]);
    const killed = run(program('killed', `process.kill(process.pid, 'SIGKILL');`));
    expect(killed.signal).toBe('SIGKILL');
    const left = readdirSync(bundles);
    for (const { pid } of [...runs, killed]) {
      expect(left.filter((name) => name.startsWith(`${pid}-`))).toEqual([]);
    }
  });
});
