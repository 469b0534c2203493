import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a page names in backticks and by links and that can only be a path of this project; blocks of code are left out. */
function pathsIn(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
  const linked = [...text.matchAll(/[^!]\[[^\]]*\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
  const paths = quoted.filter((path) =>
    /^(src|scripts|e2e|public|docs|examples)\/|^tsconfig[\w.]*\.json$/.test(path),
  );
  return [...new Set([...paths, ...linked.filter((path) => !path.includes(':'))])];
}

/** `<kind>` stands for any folder that has the rest. */
function exists(path: string): boolean {
  const [before, after] = path.split(/<\w+>/);
  if (after === undefined) return existsSync(path);
  return existsSync(before!) && readdirSync(before!).some((name) => existsSync(before + name + after));
}

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'README.zh-CN.md'])('%s', (page) => {
  it('names only paths that exist', () => {
    const paths = pathsIn(page);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});
