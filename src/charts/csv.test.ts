import { expect, it } from 'vitest';
import { toCsvText } from './csv.ts';

it('writes numbers to their last digit, and texts so that nothing is taken for something else', () => {
  expect(
    toCsvText([
      ['time (s)', 'Inbox, "large"', '=HYPERLINK("x")'],
      [0.1 + 0.2, null, -3],
    ]),
  ).toBe('time (s),"Inbox, ""large""","\'=HYPERLINK(""x"")"\r\n0.30000000000000004,,-3\r\n');
});
