import { type RefObject, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/language.tsx';
import { useCharting } from '../store/charting.ts';
import popover from '../ui/popover.module.css';
import { Switch } from '../ui/Switch.tsx';
import styles from './LineMenu.module.css';
import type { PlotSeries } from './plot.ts';
import { seriesColour } from './seriesColour.ts';

export interface LineMenuProps {
  readonly series: PlotSeries;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** What can be set of a line: whether it stays whatever is selected, and its colour. */
export function LineMenu({ series, opener, onClose }: LineMenuProps) {
  const { charts } = useText();
  const panel = useRef<HTMLDivElement>(null);
  const group = useId();
  const { togglePin, paint } = useCharting.getState();
  const isPinned = useCharting((charting) => charting.pinned.includes(series.id));
  useEffect(() => {
    const element = panel.current;
    const from = opener.current?.getBoundingClientRect();
    if (element === null || from === undefined) return;
    element.showPopover();
    const left = Math.min(from.left, window.innerWidth - element.offsetWidth - 8);
    const isBelow = from.bottom + 6 + element.offsetHeight <= window.innerHeight;
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${isBelow ? from.bottom + 6 : Math.max(8, from.top - 6 - element.offsetHeight)}px`;
    element.querySelector('input')?.focus();
  }, [opener]);
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={charts.line(series.label)}
      className={`${popover['popover']} ${styles['panel']}`}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <label className={styles['pin']} htmlFor={`${group}pin`}>
        <Switch id={`${group}pin`} checked={isPinned} onChange={() => togglePin(series.id)} />
        {charts.pin}
      </label>
      <fieldset className={styles['colours']}>
        <legend>{charts.colour}</legend>
        {charts.colourNames.map((name, colour) => (
          <label key={name} title={name}>
            <input
              type="radio"
              name={group}
              aria-label={name}
              checked={series.colour % charts.colourNames.length === colour}
              onChange={() => paint(series.id, colour)}
            />
            <span style={{ background: seriesColour(colour) }} />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
