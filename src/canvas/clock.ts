/** What is known of the run's time when a picture is drawn. */
export interface Reading {
  /** Simulated instant of the newest frame; seconds. */
  readonly now: number;
  /** Wall instant at which the newest frame came; milliseconds. */
  readonly receivedAt: number;
  readonly playing: boolean;
  /** Simulated seconds a real second; infinite as fast as possible. */
  readonly pace: number;
}

/** How long a frame may be stretched beyond its instant before the next one must have come; milliseconds. */
const stretch = 120;

/**
 * The simulated instant to draw at this wall instant. Between frames it goes on at the pace, for a short while,
 * so that what moves is smooth when frames come late; it never runs on while the run stands.
 */
export function shownInstant(reading: Reading, wall: number): number {
  if (!reading.playing || !Number.isFinite(reading.pace)) return reading.now;
  const since = Math.min(stretch, Math.max(0, wall - reading.receivedAt));
  return reading.now + (since / 1000) * reading.pace;
}

/** Keeps shown time from going back between two frames of one run; a run that began again may go back. */
export function neverBack(shown: number, candidate: number, pace: number): number {
  const slack = (2 * stretch * (Number.isFinite(pace) ? pace : 1)) / 1000;
  return candidate < shown && shown - candidate <= slack ? shown : candidate;
}
