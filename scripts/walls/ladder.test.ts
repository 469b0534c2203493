import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exact, ladder, packages, pure } from './ladder.ts';

describe('the ladder', () => {
  it('names only places that it has', () => {
    const named = [
      ...exact,
      ...pure,
      ...packages.flatMap(({ places }) => places),
      ...Object.values(ladder).flatMap(({ only, besides }) => [
        ...(only ?? []),
        ...Object.keys(besides ?? {}),
      ]),
    ];
    for (const place of named) expect(ladder, place).toHaveProperty(place);
  });

  it('has everything below the store compiled without the DOM library', () => {
    const { rung } = ladder['store']!;
    const below = Object.keys(ladder).filter((place) => ladder[place]!.rung < rung && place !== 'worker');
    expect([...pure].sort()).toEqual(below.sort());
    const config: unknown = JSON.parse(readFileSync('tsconfig.pure.json', 'utf8'));
    expect(config).toMatchObject({
      compilerOptions: { lib: ['ES2023'], types: [] },
      include: pure.map((place) => `src/${place}/**/*.ts`),
    });
  });

  it('lets nothing below the store import React', () => {
    const react = packages.find(({ name }) => name.test('react'))!;
    const { rung } = ladder['store']!;
    for (const place of react.places) expect(ladder[place]!.rung).toBeGreaterThanOrEqual(rung);
  });
});
