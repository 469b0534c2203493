import type { EndToEndFigures, LevelFigures, RunResult, SampleFigures } from '../run/result.ts';

/** A line of the table of figures. What a figure does not have is null. Times in seconds. */
export interface ResultRow {
  /** Empty: the whole flow. */
  readonly node: string;
  readonly kind: string;
  /** `length`, `wait` ... as the file names it; of counts the count's name. */
  readonly figure: string;
  readonly isCount: boolean;
  /** Of one class of messages alone. */
  readonly by: { readonly of: 'type' | 'priority'; readonly value: string } | null;
  readonly isTime: boolean;
  readonly value: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly p999: number | null;
  readonly max: number | null;
  readonly count: number | null;
  readonly last: number | null;
  readonly atWarmUp: number | null;
}

type Of = Pick<ResultRow, 'node' | 'kind' | 'by'>;

const nothing = {
  isCount: false,
  isTime: false,
  value: null,
  ci95: null,
  sd: null,
  min: null,
  p50: null,
  p90: null,
  p95: null,
  p99: null,
  p999: null,
  max: null,
  count: null,
  last: null,
  atWarmUp: null,
} as const;

/** All figures of a result, the whole flow's first, then each node's, each class behind what it is a part of. */
export function toRows(result: RunResult): readonly ResultRow[] {
  const whole: Of = { node: '', kind: '', by: null };
  const { endToEnd, totals, nodes, events } = result;
  return [
    ...rowsOf(whole, { endToEnd }),
    ...rowsOf(whole, { events, ...totals }, true),
    ...Object.entries(nodes).flatMap(([node, { kind, ...figures }]) =>
      rowsOf({ node, kind, by: null }, figures),
    ),
  ];
}

type Figure = SampleFigures | LevelFigures | number | null | undefined | object;

function rowsOf(of: Of, figures: Readonly<Record<string, Figure>>, areCounts = false): ResultRow[] {
  const classes: ResultRow[] = [];
  const counts: ResultRow[] = [];
  const rows = Object.entries(figures).flatMap(([figure, value]): ResultRow[] => {
    if (figure === 'byType' || figure === 'byPriority') {
      classes.push(...rowsOfClasses(of, figure, value as Classes));
      return [];
    }
    if (figure === 'otherTypes' || figure === 'otherPriorities') {
      classes.push(...rowsOfClasses(of, figure, { [others]: value } as Classes));
      return [];
    }
    if (figure === 'counts') {
      counts.push(...rowsOf(of, value as Readonly<Record<string, number>>, true));
      return [];
    }
    if (typeof value === 'number' || value === null)
      return [
        { ...nothing, ...of, figure, value, isCount: areCounts, ci95: intervalOf(figure, value, figures) },
      ];
    if (value === undefined) return [];
    if ('atWarmUp' in value) return [ofLevel(of, figure, value as LevelFigures)];
    return [...ofSample(of, figure, value as SampleFigures, classes)];
  });
  return [...rows, ...counts, ...classes];
}

type Classes = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** In place of a value: all those that have no figures of their own. */
const others = '*';

function rowsOfClasses(of: Of, figure: string, classes: Classes): ResultRow[] {
  const by = figure === 'byType' || figure === 'otherTypes' ? 'type' : 'priority';
  return Object.entries(classes).flatMap(([value, figures]) =>
    rowsOf({ ...of, by: { of: by, value } }, figures),
  );
}

function ofLevel(of: Of, figure: string, { mean, ...level }: LevelFigures): ResultRow {
  return { ...nothing, ...of, figure, value: mean, ...level };
}

/** A sample of the whole flow has its classes within itself. */
function ofSample(of: Of, figure: string, sample: SampleFigures, classes: ResultRow[]): ResultRow[] {
  const { mean, byType, byPriority, otherTypes, otherPriorities, ...figures } = sample as EndToEndFigures;
  const put = (by: 'type' | 'priority', each: Readonly<Record<string, SampleFigures>> = {}) => {
    for (const [value, one] of Object.entries(each))
      classes.push(...ofSample({ ...of, by: { of: by, value } }, figure, one, classes));
  };
  put('priority', { ...byPriority, ...(otherPriorities && { [others]: otherPriorities }) });
  put('type', { ...byType, ...(otherTypes && { [others]: otherTypes }) });
  return [{ ...nothing, ...of, figure, value: mean, isTime: true, ...figures }];
}

/** Utilisation is the share of servers busy, and so is its interval: of all, or of what it was where servers were taken away at work. */
function intervalOf(
  figure: string,
  value: number | null,
  figures: Readonly<Record<string, Figure>>,
): readonly [number, number] | null {
  const busy = figures['busy'] as LevelFigures | undefined;
  if (figure !== 'utilization' || value === null || busy?.ci95 == null || !busy.mean) return null;
  const share = value / busy.mean;
  return [busy.ci95[0] * share, Math.min(Math.max(1, value), busy.ci95[1] * share)];
}

export const measures = [
  'sd',
  'min',
  'p50',
  'p90',
  'p95',
  'p99',
  'p999',
  'max',
  'count',
  'last',
  'atWarmUp',
] as const;

/** For other programs: the file's own names, every number to its last digit. */
export function toTable(rows: readonly ResultRow[]): (string | number | null)[][] {
  return [
    ['node', 'kind', 'figure', 'byType', 'byPriority', 'unit', 'value', 'ci95_low', 'ci95_high', ...measures],
    ...rows.map((row) => [
      row.node,
      row.kind,
      row.figure,
      row.by?.of === 'type' ? row.by.value : null,
      row.by?.of === 'priority' ? row.by.value : null,
      row.isTime ? 's' : null,
      row.value,
      row.ci95?.[0] ?? null,
      row.ci95?.[1] ?? null,
      ...measures.map((measure) => row[measure]),
    ]),
  ];
}
