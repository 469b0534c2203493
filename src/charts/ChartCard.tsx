import { type ReactNode, useRef } from 'react';
import { useText } from '../i18n/language.tsx';
import { type TimeWindow, useCharting } from '../store/charting.ts';
import { useRun } from '../store/run.ts';
import { type ChartKind, chartKinds, useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { MoreIcon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { whenFetched } from '../ui/missing.ts';
import styles from './Dock.module.css';
import type { Drawn } from './PlotFigure.tsx';
import type { ChartProps } from './QueueChart.tsx';
import { scaled } from './windows.ts';

const fetchSaving = () => import('./saveChart.ts');

export interface ChartCardProps {
  readonly kind: ChartKind;
  /** Beside the title: what the lines mean. */
  readonly children: ReactNode;
  readonly chart: (drawn: ChartProps['drawn']) => ReactNode;
}

/** One chart with its title, its lines' names, and what can be done with it. */
export function ChartCard({ kind, children, chart }: ChartCardProps) {
  const { charts: words } = useText();
  const names = useChartNames();
  const shown = useSession((session) => session.charts);
  const window = useCharting((charting) => charting.window);
  const drawn = useRef<Drawn>({ plot: null, figure: null });
  const isOfTime = kind !== 'waits';
  const { toggleChart } = useSession.getState();
  const save = (format: 'csv' | 'png') =>
    whenFetched(fetchSaving, async ({ saveChart }) => {
      const name = await saveChart(drawn.current, names[kind], format);
      if (name !== null) useSession.getState().announce(words.saved(name));
    });
  const items: MenuItem[] = [
    ...(isOfTime
      ? [
          { id: 'in', label: words.zoomIn, shortcut: '+', onSelect: () => zoomBy(0.5) },
          {
            id: 'out',
            label: words.zoomOut,
            shortcut: '-',
            disabled: window === null,
            onSelect: () => zoomBy(2),
          },
          { id: 'whole', label: words.wholeRun, shortcut: '0', disabled: window === null, onSelect: showAll },
        ]
      : []),
    { id: 'csv', label: words.saveCsv, begins: isOfTime, onSelect: () => save('csv') },
    { id: 'png', label: words.savePng, onSelect: () => save('png') },
    ...chartKinds.map((each, index) => ({
      id: each,
      label: shown.includes(each) ? words.hide(names[each]) : words.show(names[each]),
      begins: index === 0,
      disabled: shown.length === 1 && shown[0] === each,
      onSelect: () => toggleChart(each),
    })),
  ];
  return (
    <section className={styles['card']} aria-label={names[kind]}>
      <header className={styles['head']}>
        <h2 className={styles['title']} title={kind === 'throughput' ? words.throughputNote : undefined}>
          {names[kind]}
        </h2>
        {children}
        {isOfTime && window !== null && (
          <Button className={styles['small']} onClick={showAll}>
            {words.wholeRun}
          </Button>
        )}
        <Menu label={words.menu(names[kind])} items={items} className={styles['more']}>
          <MoreIcon size={16} />
        </Menu>
      </header>
      {chart(drawn)}
    </section>
  );
}

export function useChartNames(): Readonly<Record<ChartKind, string>> {
  const { charts } = useText();
  return { length: charts.queueLength, throughput: charts.throughput, waits: charts.waits };
}

function showAll(): void {
  useCharting.getState().zoom(null);
}

function zoomBy(factor: number): void {
  const { window, zoom } = useCharting.getState();
  const { now } = useRun.getState();
  zoom(scaled(window, now, middleOf(window ?? { from: 0, to: now }), factor));
}

function middleOf({ from, to }: TimeWindow): number {
  return (from + to) / 2;
}
