import { describe, expect, it } from 'vitest';
import { own } from '../base/record.ts';
import { en } from '../i18n/en/index.ts';
import { spec as handler } from '../kinds/handler/spec.ts';
import { spec as source } from '../kinds/source/spec.ts';
import { placeInWords } from './placeInWords.ts';

const told = (field: string, value: Parameters<typeof placeInWords>[1], tail: string) =>
  placeInWords(own({ ...source.fields, ...handler.fields }, field)!, value, tail, en, (words) => words.en);

describe('a place in a field is told by the labels that are seen', () => {
  it.each([
    ['arrivals', { process: 'profile', points: [[0, 1]] }, 'points.1.0', 'Points · Row 2 · Instant'],
    ['arrivals', { process: 'schedule', events: [{ at: 1 }] }, 'events.0.key', 'Events · Row 1 · Key'],
    ['batch', { kind: 'binomial', n: 2, p: 3 }, 'p', 'Chance'],
    ['batch', { kind: 'empirical', values: [1, 2] }, 'values.1', 'Values · No. 2'],
    ['retry', {}, 'delay.mean', 'Delay · mean'],
    ['service', {}, '', ''],
    ['service', { kind: 'uniform', min: 1, max: 2 }, 'max', 'Largest'],
    [
      'service',
      { byType: { 'v1.2': { kind: 'uniform' } }, otherwise: 1 },
      'byType.v1.2.min',
      'v1.2 · Smallest',
    ],
    ['event', {}, 'constructor', 'constructor'],
  ])('%s %j %s', (field, value, tail, words) => {
    expect(told(field, value, tail)).toBe(words);
  });
});
