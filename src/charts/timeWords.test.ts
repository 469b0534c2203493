import { expect, it } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { tellInstant, ticksOf } from './timeWords.ts';

it.each([
  ['s', 28, ['0:00', '0:05', '0:10', '0:15', '0:20', '0:25']],
  ['s', 2, ['0:00', '0:00.5', '0:01', '0:01.5', '0:02']],
  ['s', 100, ['0:00', '0:30', '1:00', '1:30']],
  ['s', 6012, ['0:00', '30:00', '1:00:00', '1:30:00']],
  ['min', 20_000, ['0:00:00', '1:00:00', '2:00:00', '3:00:00', '4:00:00', '5:00:00']],
  ['h', 12_000, ['0:00 h', '1:00 h', '2:00 h', '3:00 h']],
  ['h', 6 * 86_400, ['0:00 h', '1d 0:00 h', '2d 0:00 h', '3d 0:00 h', '4d 0:00 h', '5d 0:00 h', '6d 0:00 h']],
  ['ms', 1.2, ['0 ms', '200 ms', '400 ms', '600 ms', '800 ms', '1,000 ms', '1,200 ms']],
] as const)('in %s up to %f s the axis goes by the clock of the bar', (unit, end, told) => {
  expect(ticksOf(end, unit, 6).map((tick) => tellInstant(tick, unit, en))).toEqual(told);
});
