import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import { Zipf } from '../../distributions/zipf.ts';
import { keyOfRank } from '../../engine/keys.ts';
import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { EventSpec, Json } from '../../flow/flow.ts';
import { canonicalText } from '../../flow/json.ts';
import type { SourceParams } from './spec.ts';

/** What one event says of itself, by the numbers of names; -1, and NaN for the priority: as its source says. */
export interface Particulars {
  readonly type: number;
  readonly priority: number;
  readonly key: number;
  readonly payload: number;
  readonly headers: number;
}

/** What a source gives its events beside type and priority. */
export interface Outfit {
  readonly keys: Zipf | null;
  readonly keyStream: number;
  readonly size: Distribution | null;
  readonly sizeStream: number;
  /** Infinity: they live on. */
  readonly ttl: number;
  readonly payload: number;
  readonly headers: number;
}

export function toParticulars(simulation: Simulation, event: EventSpec): Particulars {
  const { type, key, priority, payload, headers } = event;
  return {
    type: simulation.intern(type ?? undefined),
    priority: priority ?? Number.NaN,
    key: key == null ? none : simulation.keys.intern(key),
    payload: toText(simulation, payload),
    headers: toText(simulation, headers),
  };
}

/** Null where there is nothing to give. */
export function toOutfit(
  simulation: Simulation,
  id: string,
  { key, size, ttl, payload, headers }: SourceParams['event'],
): Outfit | null {
  const isBare = size === 0 && [key, ttl, payload, headers].every((each) => each === null);
  if (isBare) return null;
  return {
    keys: key === null ? null : new Zipf(key.count, key.skew),
    keyStream: simulation.stream(id, 'key'),
    size: size === 0 ? null : createDistribution(size),
    sizeStream: simulation.stream(id, 'size'),
    ttl: ttl ?? Number.POSITIVE_INFINITY,
    payload: toText(simulation, payload),
    headers: toText(simulation, headers),
  };
}

/** Gives a new message what it has beside type and priority, if anything: from itself, else from its source. */
export function furnish(
  simulation: Simulation,
  message: number,
  outfit: Outfit | null,
  own: Particulars | null,
): void {
  const { random, extras } = simulation;
  const keys = outfit?.keys ?? null;
  let key = own === null ? none : own.key;
  if (key === none && keys !== null) key = keyOfRank(keys.sample(random.at(outfit!.keyStream)));
  const payload = own === null || own.payload === none ? (outfit?.payload ?? none) : own.payload;
  const headers = own === null || own.headers === none ? (outfit?.headers ?? none) : own.headers;
  if (outfit === null && key === none && payload === none && headers === none) return;
  const extra = simulation.extraOf(message);
  extras.setKey(extra, key);
  extras.setContent(extra, payload, headers);
  if (outfit === null) return;
  if (outfit.size !== null) extras.setSize(extra, outfit.size.sample(random.at(outfit.sizeStream)));
  extras.setExpiresAt(extra, simulation.now + outfit.ttl);
}

function toText({ texts }: Simulation, value: Json | undefined): number {
  return value == null ? none : texts.intern(canonicalText(value));
}
