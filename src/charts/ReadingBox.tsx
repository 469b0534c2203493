import styles from './PlotFigure.module.css';
import type { Area, Plot, PlotRow, Reading } from './plot.ts';
import { seriesColour } from './seriesColour.ts';

export interface ReadingBoxProps {
  readonly plot: Plot;
  readonly row: PlotRow;
  readonly reading: Reading;
  readonly area: Area;
  /** Where the pointer is. */
  readonly pixel: number;
}

/** The values of all lines at one place, a dot on each, and an upright line through them. */
export function ReadingBox({ plot, row, reading, area, pixel }: ReadingBoxProps) {
  const top = plot.yTicks.at(-1) ?? 1;
  const isRight = pixel > area.left + area.width / 2;
  return (
    <div className={styles['over']} aria-hidden="true">
      <div className={styles['hair']} style={{ left: pixel, top: area.top, height: area.height }} />
      {plot.series.map(({ id, colour }, index) => {
        const value = row.values[index] ?? null;
        if (value === null) return null;
        const y = area.top + area.height * (1 - Math.min(1, value / top));
        return (
          <div
            key={id}
            className={styles['dot']}
            style={{ left: pixel, top: y, background: seriesColour(colour) }}
          />
        );
      })}
      <div
        className={styles['reading']}
        style={isRight ? { right: `calc(100% - ${pixel - 12}px)` } : { left: pixel + 12 }}
      >
        <p>{reading.head}</p>
        <ul>
          {reading.items.map(({ label, colour, value, note }) => (
            <li key={label}>
              <span style={{ background: seriesColour(colour) }} />
              {label}
              <b>{value}</b>
              {note !== '' && <i>{note}</i>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
