export const charts = {
  region: 'Chart',
  queueLength: 'Queue length',
  loading: 'Drawing the chart…',
  noQueue: 'Add a queue and its length is drawn here.',
  notYet: 'The run has not begun.',
  quantile: (name: string, value: string) => `${name} ${value}`,
  wait: 'Wait',
  band: 'highest',
  upTo: (count: string) => `up to ${count}`,
  waitOf: (queue: string) => `Wait in ${queue}`,
  waitNote: 'Half, nine tenths and 99 in 100 waited no longer than this.',
  trend: {
    growing: 'growing',
    draining: 'draining',
    steady: 'steady',
    empty: 'empty',
    held: 'full, more waits outside',
  },
  trendNote: {
    growing: 'Its mean length rose through the later part of the time shown.',
    draining: 'Its mean length fell through the later part of the time shown.',
    steady: 'Its mean length kept a level through the later part of the time shown.',
    empty: 'Nothing has waited in the last part of the time shown.',
    held: 'It is full, and what would come in waits outside: its length cannot grow.',
  },
  /** For those who cannot see the lines. */
  table: 'Queue lengths so far',
  queue: 'Queue',
  now: 'Now',
  mean: 'Mean',
  highest: 'Highest',
  direction: 'Direction',
  time: 'Time',
};

export type ChartsText = typeof charts;
