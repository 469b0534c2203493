/** The open tube in which a queue's messages stand, head at the right. Pixels. */
export const tubeWidth = 208;
const cellWidth = 11;
const pitch = 14.6;
/** Places in a tube without a limit, the last of which makes room for "+n" when more wait. */
export const places = Math.floor((tubeWidth + pitch - cellWidth) / pitch);
const placesBesideRest = places - 4;
/** What "+n" needs beside them. */
const restWidth = 42;
/** Up to this capacity every place is drawn to scale. */
const mostPlaces = 26;

export interface Tube {
  /** Messages drawn one by one, from the head. */
  readonly cells: number;
  /** From the left edge of one message to that of the next. */
  readonly pitch: number;
  readonly cellWidth: number;
  /** Messages that wait behind those drawn and are only told as a number. */
  readonly rest: number;
  /** Width of the level bar from the head, where the limit is too large for single places; 0 for none. */
  readonly level: number;
}

/**
 * Where a queue's messages stand. With a limit the whole tube is the capacity, so that marks at a share of it are true:
 * every place is drawn where they are few, a level with the first messages in it where they are many.
 */
export function tubeOf(length: number, capacity: number, known: number): Tube {
  if (Number.isFinite(capacity) && capacity > 0) return limitedTube(length, capacity, known);
  const cells = Math.min(known, length <= places ? length : placesBesideRest);
  return { cells, pitch, cellWidth, rest: length - cells, level: 0 };
}

function limitedTube(length: number, capacity: number, known: number): Tube {
  const level = Math.min(1, length / capacity) * tubeWidth;
  if (capacity <= mostPlaces) {
    const place = tubeWidth / capacity;
    const width = Math.min(place - 2.5, 2 * cellWidth);
    // What comes back to a queue comes in whatever its capacity.
    if (length > capacity) {
      const cells = Math.min(known, Math.max(1, capacity - Math.ceil(restWidth / place)));
      return { cells, pitch: place, cellWidth: width, rest: length - cells, level: tubeWidth };
    }
    const cells = Math.min(known, length);
    return { cells, pitch: place, cellWidth: width, rest: 0, level: cells < length ? level : 0 };
  }
  const room = Math.max(1, Math.floor((level + pitch - cellWidth) / pitch));
  const cells = Math.min(known, length, room);
  return { cells, pitch, cellWidth, rest: 0, level };
}

/** Left edge of the message in this place, counted from the head. */
export function cellLeft(tube: Tube, place: number): number {
  return tubeWidth - place * tube.pitch - (tube.pitch + tube.cellWidth) / 2;
}
