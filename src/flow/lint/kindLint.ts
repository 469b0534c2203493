import type { Params } from '../flow.ts';
import type { Finding } from './finding.ts';
import type { Line, Plan, Stop } from './plan.ts';
import type { Rates } from './rates.ts';

/**
 * What a kind of node contributes to the judgement of a flow, beside its spec. Parameters have their defaults filled in.
 * A kind that says nothing passes on what it gets, a copy on each edge. All rates are of the long run, a second.
 */
export interface KindLint {
  /** Of a kind that creates events. */
  creates?(params: Params): Creation;
  /** Of a kind that keeps messages for takers. */
  stores?(params: Params): Storage;
  /** Of a kind that works on messages. */
  serves?(params: Params): Service;
  /** Of a kind that sends each message to one of its edges, or to some: the share of a type on each; null: not told by the settings. */
  shares?(params: Params, outs: readonly Line[], type: string): readonly (number | null)[];
  /** Of a kind that waits for several and lets one go on: how many, `lines` leading to it. */
  joins?(params: Params, lines: number): number;
  /** What this kind alone can say. */
  check?(stop: Stop, plan: Plan): readonly Finding[];
}

export type KindLints = Readonly<Record<string, KindLint>>;

export interface Creation {
  /** By type; '' where events have none. */
  readonly rates: Rates;
  /** False where more may come than `rates` says: by hand, for a while, or as fast as answers come. */
  readonly exact: boolean;
  /** Nothing ever comes of itself, though something is meant to. */
  readonly idle: boolean;
  /** Whether it ever stops: a limit, a schedule. */
  readonly ends: boolean;
  /** Its events expire where they wait. */
  readonly expires: boolean;
}

export interface Storage {
  readonly limit: number | null;
  /** What becomes of what finds it full. */
  readonly full: 'rejected' | 'dropped' | 'held';
  /** Whether messages may leave before they are served. */
  readonly leaves: boolean;
}

export interface Service {
  readonly servers: number;
  /** Mean seconds for a message of this type. */
  mean(type: string): number;
  /** Probability that one handling fails, and how often it is then tried again. */
  readonly failure: number;
  readonly retries: number;
  /** Messages on each edge for each success, on average. */
  readonly emits: number;
}
