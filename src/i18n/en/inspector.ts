/** Of how many things of each sort a selection is made. */
interface SeveralCounts {
  readonly nodes: number;
  readonly workflows: number;
  readonly groups: number;
  readonly notes: number;
  readonly edges: number;
}

export const inspector = {
  region: 'Inspector',
  renameLabel: 'Name of this place',
  about: (field: string) => `About “${field}”`,
  less: 'Fewer settings',
  moreSettings: 'More settings',
  limited: 'a number …',
  given: 'given …',
  fixed: 'the same for all',
  drawn: 'drawn each time',
  value: 'Value',
  values: 'Values',
  weights: 'Weights',
  weight: 'Weight',
  valuesHint: 'Numbers with spaces or commas between them',
  jsonHint: 'JSON: a number, text, a list or an object. What is none is taken as text.',
  typedHint: {
    seconds: 'A number, or one with its unit: 250 ms, 2 min.',
    perSecond: 'A number, or one with its unit: 120 / min.',
    probability: 'A number, or percents: 5 %.',
    bytes: 'A number, or one with its unit: 4 KiB, 2 MB.',
  } as Readonly<Record<string, string>>,
  figure: {
    mean: 'Mean',
    cv2: 'cv²',
    median: 'Median',
    p95: 'p95',
    drawn: {
      density: (from: string, to: string) => `Its density from ${from} to ${to}`,
      mass: (from: string, to: string) => `The chance of each value from ${from} to ${to}`,
      histogram: (from: string, to: string) => `A histogram of the values from ${from} to ${to}`,
    },
  },
  notApplied: 'Not applied:',
  curve: (highest: string, until: string) => `The curve up to ${until}; its highest is ${highest}`,
  highest: (amount: string) => `highest ${amount}`,
  addRow: 'Add a row',
  emptyList: 'An empty list',
  rowNumber: (row: number) => `Row ${row}`,
  entryNumber: (entry: number) => `No. ${entry}`,
  removeRow: (row: number) => `Remove row ${row}`,
  row: (row: number, field: string) => `Row ${row}: ${field}`,
  moreRows: 'Show more',
  rowCount: (shown: number, all: number) => `The first ${shown} of ${all} rows are shown.`,
  units: {
    seconds: '',
    perSecond: 'per',
    messages: (count: number | null): string => (count === 1 ? 'message' : 'messages'),
    servers: (count: number | null): string => (count === 1 ? 'server' : 'servers'),
    bytes: 'bytes',
    probability: '',
    none: '',
  },
  emit: 'Emit one event',
  emitted: (label: string) => `One event emitted by ${label}`,
  standing: {
    pause: 'Pause it',
    resume: 'Let it go on',
    crash: 'Crash it',
    recover: 'Recover it',
    told: {
      pause: (label: string) => `${label} is paused`,
      resume: (label: string) => `${label} goes on`,
      crash: (label: string) => `${label} has crashed`,
      recover: (label: string) => `${label} is up again`,
    },
  },
  byType: {
    split: 'Tell types apart',
    join: 'The same for all types',
    type: 'Another type',
    add: 'Add this type',
    remove: (type: string) => `Remove type ${type}`,
  },
  edge: 'Connection',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  noFields: 'Nothing to set here.',
  several: (counts: SeveralCounts) =>
    (
      [
        ['place', counts.nodes],
        ['workflow', counts.workflows],
        ['group', counts.groups],
        ['note', counts.notes],
        ['connection', counts.edges],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([word, count]) => `${count} ${word}${count === 1 ? '' : 's'}`)
      .join(', '),
  selected: 'selected',
  severalHint: 'What is changed here is changed in all of them.',
  ofKind: (kind: string, count: number) => `${kind} × ${count}`,
  mixed: {
    differ: 'they differ',
    as: (label: string) => `all as ${label}`,
  },
  flow: 'Flow',
  settings: {
    timeUnit: 'Time unit',
    fromRestart: 'Takes effect when you restart.',
    restart: 'Restart now',
  },
  figures: 'Figures',
  measured: 'Measured',
  interval: '95 %',
  intervalTip: 'With 95 % confidence the true mean lies within this. Digits it does not cover are grey.',
  notYet: '–',
  noInterval: 'Not enough independent data yet for an interval.',
  meanLength: 'Mean length',
  maxLength: 'Longest',
  meanWait: 'Mean wait',
  p95Wait: '95 % wait less than',
  offeredLoad: 'Offered load',
  utilization: 'Utilisation',
  busy: 'Servers busy',
  meanService: 'Mean service',
  meanWaiting: 'Waiting at it',
  held: 'Servers held',
  created: 'Created',
  completed: 'Completed',
  lost: 'Lost',
  inFlight: 'In flight',
  trace: 'Trace',
  traceHelp:
    'A fingerprint of every event so far. Two runs with the same fingerprint are the same run, on any machine.',
  copied: 'Copied',
  endToEnd: 'End to end',
  p95EndToEnd: '95 % in less than',
  totals: 'Totals',
  byPriority: 'By priority',
  byTypes: 'By type',
  noType: 'no type',
  others: 'All others',
  passed: 'Passed',
  underWay: 'On the way',
  share: 'Share',
  addValue: 'Add a value',
  counts: {
    arrived: 'Arrived',
    departed: 'Departed',
    rejected: 'Rejected',
    dropped: 'Dropped',
    completed: 'Completed',
    created: 'Created',
    expired: 'Expired',
    abandoned: 'Abandoned',
    deadLettered: 'Dead-lettered',
    redelivered: 'Redelivered',
    preempted: 'Pre-empted',
    failed: 'Failed',
    retried: 'Retried',
  } as Readonly<Record<string, string>>,
  saying: {
    critical: (drift: string, at: string, length: string) =>
      `Load is exactly 1: there is no steady state. The queue drifts up like ${drift} √t: about ${length} waiting after ${at}.`,
    overload: (load: string, growth: string) =>
      `More arrives than can be handled (load ${load}): the queue grows by about ${growth}.`,
    high: (load: string) =>
      `At load ${load} the queue is long and swings slowly: short runs say little about it.`,
    easy: (load: string) => `At load ${load} the queue finds a steady state: what arrives can be handled.`,
    bounded: (load: string) =>
      `At load ${load} the limit holds the queue; what does not fit is turned away or waits before it.`,
  },
  amountPerUnit: (amount: string, unit: string) => `${amount} ${unit === '' ? '' : `per ${unit}`}`,
};

export type InspectorText = typeof inspector;
