import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useCharting } from '../store/charting.ts';
import { useRun } from '../store/run.ts';
import styles from './PlotFigure.module.css';
import { areaOf, type Plot, rowAt } from './plot.ts';
import { ReadingBox } from './ReadingBox.tsx';
import type { Box } from './useBox.ts';
import { between, moved, scaled, type Zoom } from './windows.ts';

/** Pixels that a pointer may shake without meaning a stretch. */
const shake = 5;

/**
 * Over the lines: reads all of them at one place, by pointer or keys, and zooms in time. It alone is drawn anew as the pointer
 * moves. A slider to those who listen: its value is the place, its text all that is read there.
 */
export function PlotOverlay({ plot, box }: { plot: Plot; box: Box }) {
  const { charts } = useText();
  const helpId = useId();
  const surface = useRef<HTMLDivElement>(null);
  /** Where it reads, on the axis; null: nowhere. */
  const [at, setAt] = useState<number | null>(null);
  const [drag, setDrag] = useState<{ readonly began: number; readonly to: number } | null>(null);
  const area = areaOf(box);
  const { from, to, rows, secondsPerX } = plot;
  const toX = (pixel: number) =>
    from + (to - from) * Math.min(1, Math.max(0, (pixel - area.left) / area.width));
  const toPixel = (x: number) =>
    area.left + (area.width * (x - from)) / Math.max(to - from, Number.MIN_VALUE);
  const pixelOf = (event: PointerEvent) =>
    event.clientX - (surface.current?.getBoundingClientRect().left ?? 0);

  const zoom = (change: (window: Zoom, now: number) => Zoom) => {
    const { window, zoom: show } = useCharting.getState();
    show(change(window, useRun.getState().now));
  };
  const place = at === null ? null : rowAt(plot, at);
  const row = place === null ? undefined : rows[place];
  const reading = row === undefined ? null : plot.read(row, rows[(place ?? 0) - 1]);

  const onPointerMove = (event: PointerEvent) => {
    const pixel = pixelOf(event);
    setAt(toX(pixel));
    if (drag !== null) setDrag({ ...drag, to: pixel });
  };
  const onPointerUp = (event: PointerEvent) => {
    const pixel = pixelOf(event);
    setDrag(null);
    if (drag === null || secondsPerX === null || Math.abs(pixel - drag.began) <= shake) return;
    const [a, b] = [toX(drag.began) * secondsPerX, toX(pixel) * secondsPerX];
    zoom((window, now) => between(a, b, now, window));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (index: number) => setAt(rows[Math.min(rows.length - 1, Math.max(0, index))]?.x ?? null);
    const here = place ?? rows.length - 1;
    const seconds = secondsPerX === null ? null : (at ?? (from + to) / 2) * secondsPerX;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => go(here - 1),
      ArrowRight: () => go(here + 1),
      ArrowDown: () => go(here - 1),
      ArrowUp: () => go(here + 1),
      PageUp: () => go(here + 10),
      PageDown: () => go(here - 10),
      // Places on the axis, which is there before the first figures are.
      Home: () => setAt(from),
      End: () => setAt(to),
    };
    const zooms: Record<string, () => void> = {
      '+': () => zoom((window, now) => scaled(window, now, seconds ?? 0, 0.5)),
      '-': () => zoom((window, now) => scaled(window, now, seconds ?? 0, 2)),
      '0': () => zoom(() => null),
      'shift ArrowLeft': () => zoom((window, now) => moved(window, now, -0.25)),
      'shift ArrowRight': () => zoom((window, now) => moved(window, now, 0.25)),
    };
    const key = event.key === '=' ? '+' : event.key === '_' ? '-' : event.key;
    const action =
      (seconds === null ? undefined : zooms[event.shiftKey && key.length > 1 ? `shift ${key}` : key]) ??
      (event.shiftKey ? undefined : actions[key]);
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <>
      <div
        ref={surface}
        className={styles['surface']}
        data-zooms={secondsPerX !== null}
        role="slider"
        tabIndex={0}
        aria-label={plot.name}
        aria-describedby={helpId}
        aria-valuemin={from}
        aria-valuemax={to}
        aria-valuenow={row?.x ?? to}
        aria-valuetext={reading === null ? charts.notRead : spoken(reading)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          if (secondsPerX !== null) setDrag({ began: pixelOf(event), to: pixelOf(event) });
          setAt(toX(pixelOf(event)));
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => drag === null && setAt(null)}
        onDoubleClick={() => secondsPerX !== null && zoom(() => null)}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
      />
      <p id={helpId} hidden={true}>
        {secondsPerX === null ? charts.readingHelp : charts.zoomHelp}
      </p>
      {drag !== null && Math.abs(drag.to - drag.began) > shake && (
        <div
          className={styles['chosen']}
          style={{
            left: Math.max(area.left, Math.min(drag.began, drag.to)),
            width:
              Math.min(area.left + area.width, Math.max(drag.began, drag.to)) -
              Math.max(area.left, Math.min(drag.began, drag.to)),
            top: area.top,
            height: area.height,
          }}
        />
      )}
      {row !== undefined && reading !== null && at !== null && (
        <ReadingBox
          plot={plot}
          row={row}
          reading={reading}
          area={area}
          pixel={toPixel(Math.min(to, Math.max(from, at)))}
        />
      )}
    </>
  );
}

function spoken({ head, items }: ReturnType<Plot['read']>): string {
  return [head, ...items.map(({ label, value, note }) => `${label} ${value} ${note}`.trim())].join(', ');
}
