import { words } from '../../base/words.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import type { EventSpec, Json } from '../../flow/flow.ts';
import type { NodeSpec } from '../../flow/nodeSpec.ts';
import { arrivals } from './arrivals.ts';
import { event } from './event.ts';
import type { Points } from './profile.ts';

/** A source's parameters with all defaults filled in. */
export interface SourceParams {
  readonly arrivals: Arrivals;
  readonly batch: DistributionSpec;
  readonly limit: number | null;
  readonly callers: number | null;
  readonly event: EventParams;
}

export type Arrivals =
  | { readonly process: 'poisson'; readonly rate: number }
  | { readonly process: 'renewal'; readonly interval: DistributionSpec }
  /** Rates of two states, and those at which each is left for the other. */
  | {
      readonly process: 'mmpp';
      readonly rates: readonly [number, number];
      readonly switchRates: readonly [number, number];
    }
  | { readonly process: 'profile'; readonly points: Points; readonly repeatEvery: number | null }
  /** Events in any order of their instants; those of one instant happen in the order of the list. */
  | { readonly process: 'schedule'; readonly events: readonly ScheduledEvent[] }
  | { readonly process: 'closed'; readonly population: number; readonly think: DistributionSpec }
  | { readonly process: 'manual' };

/** Null: as the source's `event` says. */
export interface ScheduledEvent extends EventSpec {
  readonly at: number;
}

export interface EventParams {
  readonly type: string | null;
  /** Keys k1 .. k<count>, drawn in proportion to 1 / k^skew. */
  readonly key: { readonly count: number; readonly skew: number } | null;
  readonly priority: number | { readonly values: readonly number[]; readonly weights: readonly number[] };
  /** Bytes. */
  readonly size: DistributionSpec;
  /** Seconds from creation. */
  readonly ttl: number | null;
  readonly payload: Json;
  readonly headers: Json;
}

export const spec: NodeSpec = {
  kind: 'source',
  label: words('Source', '事件源'),
  summary: words(
    'Creates events, by a random process, a schedule or by hand.',
    '产生事件：随机、按时间表或人工触发。',
  ),
  fields: {
    arrivals,
    batch: {
      type: 'distribution',
      unit: 'messages',
      counts: true,
      label: words('Batch', '每批数量'),
      help: words(
        'How many events are created at each arrival. It may be drawn anew each time; 0 is a batch of none.',
        '每次到达产生多少个事件，可以每次随机抽取；0 表示这一次不产生事件。',
      ),
      default: 1,
      advanced: true,
    },
    limit: {
      type: 'number',
      unit: 'messages',
      whole: true,
      min: 0,
      label: words('Limit', '事件总数上限'),
      help: words(
        'After so many events the source creates no more.',
        '产生的事件达到这个数目后，事件源就此停止。',
      ),
      default: null,
      nothing: words('no limit', '不限'),
      initial: 1000,
      advanced: true,
    },
    callers: {
      type: 'number',
      unit: 'none',
      whole: true,
      min: 1,
      label: words('Callers', '调用者数'),
      help: words(
        'With n callers at most n events may be waiting here or being handled in a call. While they are, the clock of arrivals stands still: a caller that waits cannot call again.',
        '有 n 个调用者时，最多 n 个事件在此等待或正在被同步处理；此时到达时钟停走，因为正在等待的调用者无法再次调用。',
      ),
      default: null,
      nothing: words('open: nobody waits', '开放：无人等待'),
      initial: 1,
      advanced: true,
    },
    event,
  },
  roles: ['begins'],
  takesInput: false,
  givesOutput: true,
  withoutInput: null,
  withoutOutput: words('leads nowhere', '没有连到任何节点'),
  calls: true,
  answers: false,
  emitsByHand: true,
  outPorts: [],
  joinsAfter: [],
  joinsBefore: ['queue'],
};
