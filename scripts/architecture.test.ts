import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A page without its blocks of code. */
function textOf(page: string): string {
  return readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
}

/** What a page names in backticks and that can only be a path of this project. */
function pathsIn(page: string): string[] {
  const quoted = [...textOf(page).matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
  return quoted.filter((path) =>
    /^(src|scripts|e2e|public|docs|examples)\/|^tsconfig[\w.]*\.json$/.test(path),
  );
}

/** What its links and pictures lead to, but for addresses elsewhere. */
function targetsIn(page: string): string[] {
  const targets = [...textOf(page).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => match[1]!);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of its headings, as GitHub makes them. */
function anchorsIn(page: string): string[] {
  const headings = [...textOf(page).matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  return existsSync(file) && (anchor === undefined || anchorsIn(file).includes(decodeURIComponent(anchor)));
}

/** `<kind>` stands for any folder that has the rest. */
function exists(path: string): boolean {
  const [before, after] = path.split(/<\w+>/);
  if (after === undefined) return existsSync(path);
  return existsSync(before!) && readdirSync(before!).some((name) => existsSync(before + name + after));
}

const pages = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'README.zh-CN.md',
  'docs/format.md',
  'docs/format.zh-CN.md',
];

describe.each(pages)('%s', (page) => {
  it('names only paths that exist', () => {
    expect(pathsIn(page).filter((path) => !exists(path))).toEqual([]);
  });

  it('has links and pictures that lead somewhere', () => {
    expect(pathsIn(page).length + targetsIn(page).length).toBeGreaterThan(0);
    expect(targetsIn(page).filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });
});

it('an anchor that no heading has leads nowhere', () => {
  expect(leadsSomewhere('README.md', 'ARCHITECTURE.md#the-ladder-of-imports')).toBe(true);
  expect(leadsSomewhere('README.md', 'ARCHITECTURE.md#the-ladder')).toBe(false);
  expect(leadsSomewhere('README.md', '#for-whom')).toBe(true);
  expect(leadsSomewhere('docs/format.md', 'README.md')).toBe(false);
});
