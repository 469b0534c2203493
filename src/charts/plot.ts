import type { Box } from './useBox.ts';

export interface PlotSeries {
  readonly id: string;
  readonly label: string;
  /** Number from 0. */
  readonly colour: number;
}

/** What all series did in the stretch that ends at `x`. Null where nothing is known of one. */
export interface PlotRow {
  readonly x: number;
  readonly values: readonly (number | null)[];
  /** Where the lines have bands: how high they went. */
  readonly highest?: readonly (number | null)[];
}

/** What the pointer or the keys read at one place, one item a series. */
export interface Reading {
  readonly head: string;
  readonly items: readonly {
    readonly label: string;
    readonly colour: number;
    readonly value: string;
    readonly note: string;
  }[];
}

/** All that is drawn of a chart, and told of it: plain, so that picture, table and reading say the same. */
export interface Plot {
  readonly name: string;
  readonly series: readonly PlotSeries[];
  readonly rows: readonly PlotRow[];
  readonly from: number;
  readonly to: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly tellX: (x: number) => string;
  readonly tellY: (y: number) => string;
  readonly read: (row: PlotRow, before: PlotRow | undefined) => Reading;
  /** Upright lines: the run's own instant without a word; where measuring begins and quantiles with theirs. */
  readonly marks: readonly { readonly x: number; readonly label?: string; readonly isUnsure?: boolean }[];
  /** What theory says beside what was measured, drawn dashed: a height for each x. */
  readonly theory?: ((x: number) => number) | null;
  readonly isFilled: boolean;
  /** What one of x is in simulated seconds; null where x is not the run's time. */
  readonly secondsPerX: number | null;
  /** Head and lines of the table that is saved, exact and in seconds. */
  readonly table: () => readonly (readonly (string | number | null)[])[];
}

/** What the axes take. Pixels. */
export const axisWidth = 44;
export const axisHeight = 22;
export const margin = { top: 8, right: 20, bottom: 0, left: 0 };

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where in a box the lines are. */
export function areaOf({ width, height }: Box): Area {
  return {
    left: axisWidth,
    top: margin.top,
    width: Math.max(1, width - axisWidth - margin.right),
    height: Math.max(1, height - margin.top - axisHeight),
  };
}

/** Index of the row whose stretch a place on the axis lies in. */
export function rowAt({ rows }: Plot, x: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}
