/**
 * The pace of a source as it is, not as it would be if nobody had to wait: events created a simulated second, forgotten
 * over a memory of so many of them. Plain numbers.
 */
export interface PaceMeter {
  created: number;
  /** Simulated instant of the last reading. */
  readAt: number;
  /** NaN until enough time has passed to tell. */
  rate: number;
  /** Simulated seconds that the rate speaks of, up to the memory. */
  span: number;
}

export function createPaceMeter(): PaceMeter {
  return { created: 0, readAt: Number.NaN, rate: Number.NaN, span: 0 };
}

/** A reading of the count at an instant; `memory`: simulated seconds. A count that went back is another run. */
export function readPace(meter: PaceMeter, created: number, now: number, memory: number): number {
  if (Number.isNaN(meter.readAt) || now < meter.readAt || created < meter.created) {
    Object.assign(meter, createPaceMeter(), { created, readAt: now });
    return meter.rate;
  }
  const passed = now - meter.readAt;
  if (passed <= 0) return meter.rate;
  const span = Math.min(memory, meter.span + passed);
  const share = Math.min(1, passed / span);
  const newest = (created - meter.created) / passed;
  meter.rate = Number.isNaN(meter.rate) ? newest : meter.rate + share * (newest - meter.rate);
  meter.span = span;
  meter.created = created;
  meter.readAt = now;
  return meter.rate;
}
