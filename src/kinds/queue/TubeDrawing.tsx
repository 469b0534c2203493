import type { RefObject } from 'react';
import { tellCount } from '../../canvas/count.ts';
import { seriesOf } from '../../canvas/series.ts';
import { writeAttribute, writeText } from '../../canvas/write.ts';
import { headLength } from '../../worker/protocol.ts';
import { criticalShare, warningShare } from './fillLevel.ts';
import styles from './TubeDrawing.module.css';
import { cellLeft, tubeOf, tubeWidth } from './tube.ts';

const tubeHeight = 38;
const places = Array.from({ length: headLength }, (_, place) => place);

/** The tube without its messages; `limited` gives it the marks of a capacity. */
export function TubeDrawing({
  messages,
  limited,
}: {
  messages: RefObject<SVGGElement | null>;
  limited: boolean;
}) {
  return (
    <svg className={styles['tube']} width={tubeWidth} height={tubeHeight} aria-hidden="true">
      <path className={styles['wall']} d={`M0,4.5h${tubeWidth}M0,33.5h${tubeWidth}`} />
      {limited && (
        <path
          className={styles['limits']}
          d={[warningShare, criticalShare].map((share) => `M${tubeWidth * (1 - share)},0v9`).join('')}
        />
      )}
      <g ref={messages}>
        <rect className={styles['level']} y={7} height={24} rx={0.5} />
        {places.map((place) => (
          <rect key={place} y={9.5} height={19} rx={3} visibility="hidden" />
        ))}
        <text className={styles['rest']} x={2} y={23.5} />
      </g>
    </svg>
  );
}

/**
 * Draws the messages in a tube: a level, then one shape a message from the head, then how many more there are.
 * The elements stand in this order in the group; only what changed since the last picture is written.
 */
export function createTubePainter() {
  let drawn = '';
  return (group: SVGGElement | null, length: number, capacity: number, heads: Int32Array, at: number) => {
    if (group === null) return;
    let known = 0;
    let key = `${length},${capacity}`;
    while (known < headLength && known < length && (heads[at + known] ?? -1) >= 0) {
      key += `,${heads[at + known]}`;
      known++;
    }
    const tube = tubeOf(length, capacity, known);
    if (key === drawn) return;
    drawn = key;
    writeText(group.children[1 + headLength]!, tube.rest > 0 ? `+${tellCount(tube.rest)}` : '');
    const level = group.children[0]!;
    writeAttribute(level, 'x', String(tubeWidth - tube.level));
    writeAttribute(level, 'width', String(tube.level));
    for (let place = 0; place < headLength; place++) {
      const cell = group.children[1 + place]!;
      if (place >= tube.cells) {
        writeAttribute(cell, 'visibility', 'hidden');
        continue;
      }
      writeAttribute(cell, 'visibility', 'visible');
      writeAttribute(cell, 'x', cellLeft(tube, place).toFixed(1));
      writeAttribute(cell, 'width', tube.cellWidth.toFixed(1));
      writeAttribute(cell, 'fill', seriesOf(heads[at + place]!));
      writeAttribute(cell, 'fill-opacity', (1 - 0.4 * (place / headLength)).toFixed(2));
    }
  };
}
