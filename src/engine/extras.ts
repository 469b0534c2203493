import type { Memory } from './memory.ts';
import { none } from './messages.ts';
import { Records } from './records.ts';

/**
 * What few messages have beside what all have: key, size, instants of expiry, attempts, a service that is drawn or left
 * over, what is left of a patience, a pending timer. 80 bytes each, so that a plain message pays 4 for them.
 */
export class Extras extends Records {
  constructor(memory: Memory) {
    super(memory, 10);
  }

  open(): number {
    const extra = this.allocate();
    const { f, i } = this.own(extra);
    const d = this.double(extra);
    f[d] = Number.POSITIVE_INFINITY;
    f[d + 1] = 0;
    f[d + 2] = Number.NaN;
    f[d + 3] = Number.NaN;
    f[d + 7] = Number.NaN;
    f[d + 8] = Number.POSITIVE_INFINITY;
    f[d + 9] = Number.NaN;
    const w = d * 2 + 8;
    i[w] = none;
    i[w + 1] = 0;
    i[w + 2] = none;
    i[w + 3] = none;
    i[w + 4] = none;
    i[w + 5] = none;
    return extra;
  }

  /** For a copy: the same key, size, expiry, payload, headers and lap; no attempt, no service, no timer yet. */
  copy(of: number): number {
    const copy = this.open();
    const expiresAt = this.expiresAt(of);
    const size = this.size(of);
    const [key, payload, headers, lap] = [this.key(of), this.payload(of), this.headers(of), this.lap(of)];
    this.setExpiresAt(copy, expiresAt);
    this.own(copy).f[this.double(copy) + 1] = size;
    this.setKey(copy, key);
    const { i } = this.own(copy);
    const w = this.int(copy);
    i[w + 11] = payload;
    i[w + 12] = headers;
    i[w + 13] = lap;
    return copy;
  }

  /** Instant at which the event expires wherever it stands; Infinity: never. */
  expiresAt(extra: number): number {
    return this.page(extra).f[this.double(extra)]!;
  }

  setExpiresAt(extra: number, at: number): void {
    this.own(extra).f[this.double(extra)] = at;
  }

  /** Bytes. */
  size(extra: number): number {
    return this.page(extra).f[this.double(extra) + 1]!;
  }

  setSize(extra: number, size: number): void {
    this.own(extra).f[this.double(extra) + 1] = size;
  }

  /** Service drawn before it begins, or what is left of one that was interrupted; NaN: to be drawn. */
  service(extra: number): number {
    return this.page(extra).f[this.double(extra) + 2]!;
  }

  setService(extra: number, service: number): void {
    this.own(extra).f[this.double(extra) + 2] = service;
  }

  /** Waits that are recorded when its handling ends, be it interrupted before; NaN: none are. */
  waited(extra: number): number {
    return this.page(extra).f[this.double(extra) + 3]!;
  }

  setWaited(extra: number, waited: number): void {
    this.own(extra).f[this.double(extra) + 3] = waited;
  }

  /** What has been done of a service that was interrupted; NaN: it was not. */
  served(extra: number): number {
    return this.page(extra).f[this.double(extra) + 7]!;
  }

  setServed(extra: number, served: number): void {
    this.own(extra).f[this.double(extra) + 7] = served;
  }

  /** Q7. Instant at which its time to live in the queue it has entered last is over; Infinity: never. */
  staysUntil(extra: number): number {
    return this.page(extra).f[this.double(extra) + 8]!;
  }

  setStaysUntil(extra: number, at: number): void {
    this.own(extra).f[this.double(extra) + 8] = at;
  }

  /** Q9. How long it would wait in that queue from when it began to wait there last; NaN: not drawn yet. */
  patience(extra: number): number {
    return this.page(extra).f[this.double(extra) + 9]!;
  }

  setPatience(extra: number, patience: number): void {
    this.own(extra).f[this.double(extra) + 9] = patience;
  }

  /** A place has done with it: the next one begins without its attempts, its service, its waits and its times there. */
  forgetHandling(extra: number): void {
    const { f, i } = this.own(extra);
    const d = this.double(extra);
    f[d + 2] = Number.NaN;
    f[d + 3] = Number.NaN;
    f[d + 7] = Number.NaN;
    f[d + 8] = Number.POSITIVE_INFINITY;
    f[d + 9] = Number.NaN;
    i[d * 2 + 9] = 0;
  }

  /** Its key as `Keys` numbers it; -1 where it has none. */
  key(extra: number): number {
    return this.page(extra).i[this.int(extra) + 8]!;
  }

  setKey(extra: number, key: number): void {
    this.own(extra).i[this.int(extra) + 8] = key;
  }

  /** Handlings of it that have failed. */
  attempts(extra: number): number {
    return this.page(extra).i[this.int(extra) + 9]!;
  }

  setAttempts(extra: number, attempts: number): void {
    this.own(extra).i[this.int(extra) + 9] = attempts;
  }

  /** Handle of its pending timer in the calendar; -1: none. */
  timer(extra: number): number {
    return this.page(extra).i[this.int(extra) + 10]!;
  }

  setTimer(extra: number, handle: number): void {
    this.own(extra).i[this.int(extra) + 10] = handle;
  }

  /** Index of its payload among the texts; -1 where it has none. So with the headers. */
  payload(extra: number): number {
    return this.page(extra).i[this.int(extra) + 11]!;
  }

  headers(extra: number): number {
    return this.page(extra).i[this.int(extra) + 12]!;
  }

  setContent(extra: number, payload: number, headers: number): void {
    const { i } = this.own(extra);
    const w = this.int(extra);
    i[w + 11] = payload;
    i[w + 12] = headers;
  }

  /** O5. The lap as which it, or what it was copied from, was let go on by a join on a circle, of several the last; -1: never. */
  lap(extra: number): number {
    return this.page(extra).i[this.int(extra) + 13]!;
  }

  setLap(extra: number, lap: number): void {
    this.own(extra).i[this.int(extra) + 13] = lap;
  }
}
