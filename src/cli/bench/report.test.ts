import { expect, it } from 'vitest';
import { toReport } from './report.ts';
import type { Timing } from './subject.ts';

const reference: Timing = {
  name: 'reference',
  events: 1000,
  jobs: 500,
  seconds: 20e-9,
  medianSeconds: 30e-9,
};
const network: Timing = {
  name: 'network',
  events: 1000,
  jobs: 200,
  seconds: 100e-9,
  medianSeconds: 100e-9,
};

it('compares by job and by event, in the best rounds', () => {
  const memory = { messageBytes: 88.888, events: 1e7, grown: 1_234_567, kept: -50 };
  expect(toReport({ place: 'Here', timings: [reference, network], memory })).toBe(`\
Here: 1,000 events each. The median round of the reference took 1.50 times its best.

|           |     jobs/s | ns a job | of the reference | events a job | ns an event | event by event |
| --------- | ---------: | -------: | ---------------: | -----------: | ----------: | -------------: |
| reference | 25,000,000 |     40.0 |            1.000 |         2.00 |        20.0 |          1.000 |
| network   |  2,000,000 |    500.0 |            0.080 |         5.00 |       100.0 |          0.200 |

A waiting message takes 88.9 bytes.
Over 10,000,000 events of M/M/1 memory grew by 1234.6 kB, garbage included; by -0.1 kB once it was collected.
`);
});

it('says where memory is not measured', () => {
  expect(toReport({ place: 'There', timings: [reference], memory: null })).toContain(
    '\n\nMemory is not measured here.\n',
  );
});
