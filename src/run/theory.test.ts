import { expect, it } from 'vitest';
import { holdAll } from './testing/theory/holdAll.ts';
import { vectors } from './testing/theory/vector.ts';
import { ways } from './testing/theory/ways.ts';

it('knows every model that there are vectors of', () => {
  expect(vectors).toHaveLength(46);
  expect(new Set(vectors.map(({ model }) => model))).toEqual(new Set(Object.keys(ways)));
});

holdAll('theory');
