import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Report } from '../worker/protocol.ts';
import { Plot } from './Plot.tsx';
import styles from './PlotFigure.module.css';
import { PlotOverlay } from './PlotOverlay.tsx';
import type { Plot as PlotOf } from './plot.ts';
import { useBox } from './useBox.ts';
import { useTurn } from './useTurn.ts';

/** What a chart's menu saves: what is drawn now, and where. */
export interface Drawn {
  plot: PlotOf | null;
  figure: HTMLElement | null;
}

interface PlotFigureProps {
  readonly plot: PlotOf;
  /** What the plot was made of. */
  readonly report: Report | null;
  readonly drawn: RefObject<Drawn>;
}

/** A plot in the room it has, drawn when its turn comes, with what reads and zooms it over it. */
export function PlotFigure({ plot, report, drawn }: PlotFigureProps) {
  const figure = useRef<HTMLDivElement>(null);
  const box = useBox(figure);
  const shown = useTurn(
    useMemo(() => ({ plot, box }), [plot, box]),
    report,
  );
  useEffect(() => {
    drawn.current = { plot: shown?.plot ?? null, figure: figure.current };
  }, [shown, drawn]);
  return (
    <div ref={figure} className={styles['figure']} data-chart={plot.name}>
      {shown?.box && (
        <>
          <div aria-hidden="true">
            <Plot plot={shown.plot} box={shown.box} />
          </div>
          <PlotOverlay plot={shown.plot} box={shown.box} />
        </>
      )}
    </div>
  );
}
