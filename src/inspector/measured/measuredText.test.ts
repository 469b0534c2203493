import { expect, it } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { useMeasuredText } from './measuredText.ts';

it('one of a thing is told as one', () => {
  const { use, count } = useMeasuredText.texts.en;
  expect([use('0'), use('1'), use('2')]).toEqual(['Use them', 'Use 1 value', 'Use 2 values']);
  expect([count('1'), count('1,000')]).toEqual(['1 value', '1,000 values']);
  const { join, parts } = en.canvas;
  expect(join.state('1', '1', 2)).toBe('1 event waiting with 1 copy, 2 needed of each');
  expect(join.state('2', '3', 2)).toBe('2 events waiting with 3 copies, 2 needed of each');
  expect(parts.groupName('Billing', 1)).toBe('Billing, group of 1 node');
  expect(parts.workflowName('Billing', 2)).toBe('Billing, workflow of 2 nodes');
});
