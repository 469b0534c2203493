import type { CanvasMeta } from './canvasMeta.ts';

/** The document, `eddy-flow/1`. Plain, frozen in development; everything here is what the file says. */
export interface Flow {
  readonly format: 'eddy-flow/1';
  readonly name: string;
  readonly run: RunSettings;
  readonly nodes: Readonly<Record<string, FlowNode>>;
  readonly edges: Readonly<Record<string, FlowEdge>>;
  readonly layout: Readonly<Record<string, Position>>;
  readonly journal: readonly JournalEntry[];
  readonly meta: FlowMeta;
}

export interface RunSettings {
  readonly seed: number;
  /** Simulated seconds; null where the file has none: the page runs on, the command line asks for it. */
  readonly until: number | null;
  /** Simulated seconds left out of all figures but totals; `auto`: found from the data. */
  readonly warmUp: number | 'auto';
}

export interface FlowNode {
  readonly kind: string;
  readonly label?: string;
  /** As written: defaults left out. `resolveParams` fills them in. */
  readonly params: Params;
}

export interface FlowEdge {
  readonly from: string;
  readonly fromPort?: string;
  readonly to: string;
  readonly toPort?: string;
  readonly params: Params;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface FlowMeta {
  readonly timeUnit?: TimeUnit;
  /** Notes and groups on the canvas. */
  readonly canvas?: CanvasMeta;
  readonly [key: string]: Json | undefined;
}

export const timeUnits = ['ms', 's', 'min', 'h'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Params = { readonly [key: string]: Json };

/** What may be done to a flow while it runs. Paths as in the file: `nodes.worker.params.servers`, `edges.e9`. */
export type Command =
  | { readonly kind: 'set'; readonly path: string; readonly value: Json }
  | { readonly kind: 'add'; readonly path: string; readonly value: Json }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'emit'; readonly node: string; readonly event: EventSpec }
  | { readonly kind: 'pause'; readonly node: string }
  | { readonly kind: 'resume'; readonly node: string }
  | { readonly kind: 'crash'; readonly node: string }
  | { readonly kind: 'recover'; readonly node: string }
  /** All figures but totals and histories begin anew. */
  | { readonly kind: 'resetFigures' };

/** One event as a schedule or a hand gives it. */
export interface EventSpec {
  readonly type?: string | null;
  readonly key?: string | null;
  readonly priority?: number | null;
  readonly payload?: Json;
  readonly headers?: Json;
}

/** Applied after every event at or before `at`; with `afterEvents`, after exactly so many events of the run. */
export interface JournalEntry {
  readonly at: number;
  readonly afterEvents?: number;
  readonly command: Command;
}
