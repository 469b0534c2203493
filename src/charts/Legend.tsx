import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useCharting } from '../store/charting.ts';
import { PinIcon } from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';
import styles from './Dock.module.css';
import type { PlotSeries } from './plot.ts';
import { seriesColour } from './seriesColour.ts';

const LineMenu = later(async () => (await import('./LineMenu.tsx')).LineMenu);

/** What each line is; each name opens what can be set of its line. */
export function Legend({
  series,
  mark,
  children,
}: {
  series: readonly PlotSeries[];
  mark?: (id: string) => ReactNode;
  children?: ReactNode;
}) {
  return (
    <ul className={styles['legend']} data-several={series.length > 1 || undefined}>
      {series.map((each) => (
        <LegendItem key={each.id} series={each}>
          {mark?.(each.id)}
        </LegendItem>
      ))}
      {children}
    </ul>
  );
}

function LegendItem({ series, children }: { series: PlotSeries; children: ReactNode }) {
  const { charts } = useText();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const isPinned = useCharting((charting) => charting.pinned.includes(series.id));
  return (
    <li>
      <button
        ref={opener}
        type="button"
        className={styles['lineName']}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={charts.line(series.label)}
        onClick={() => setOpen(!open)}
      >
        <span
          className={styles['line']}
          style={{ background: seriesColour(series.colour) }}
          aria-hidden="true"
        />
        <span className={styles['lineLabel']}>{series.label}</span>
        {isPinned && (
          <>
            <PinIcon size={12} />
            <span className="unseen">{charts.pinned}</span>
          </>
        )}
      </button>
      {children}
      {open && <LineMenu series={series} opener={opener} onClose={() => setOpen(false)} />}
    </li>
  );
}
