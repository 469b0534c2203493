import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('begins with a picture that is there and says what it shows', () => {
    const [, told, picture] = /^!\[([^\]]+)\]\(([^)]+)\)\n/.exec(text) ?? [];
    expect(told?.length).toBeGreaterThan(10);
    expect(picture).toMatch(/^docs\/.*\.png$/);
    expect(existsSync(picture!), picture).toBe(true);
    expect(readFileSync(picture!).subarray(1, 4).toString()).toBe('PNG');
  });

  it('shows the two commands right behind it, before it says anything else', () => {
    const [, block] =
      /^!.*\n\n# Eddy\n\n\[[^\]]+\]\(README[^)]*\)\n\n```sh\n([\s\S]*?)```\n/.exec(text) ?? [];
    const commands = block
      ?.trim()
      .split('\n')
      .map((line) => line.split('#')[0]?.trim());
    expect(commands).toEqual(['npm start', 'npm test']);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name] of text.matchAll(/npm (?:run )?(?:--silent )?(\w+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
