import { useEffect, useMemo } from 'react';
import type { Flow } from '../flow/flow.ts';
import { timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { useCharting } from '../store/charting.ts';
import { useDocument } from '../store/document.ts';
import { nodesThat } from '../store/roles.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { chartedQueues } from '../store/watching.ts';
import { Select } from '../ui/Select.tsx';
import { type Report, wholeFlow } from '../worker/protocol.ts';
import { ChartCard } from './ChartCard.tsx';
import styles from './Dock.module.css';
import type { PlotSeries } from './plot.ts';
import { useSeries } from './useSeries.ts';
import { useSlowReport } from './useSlowReport.ts';
import { useThrottled } from './useThrottled.ts';
import { WaitChart } from './WaitChart.tsx';

const noQueues: readonly string[] = [];

/** The waits at one queue, or the times from end to end of all events. */
export function WaitCard() {
  const { charts } = useText();
  const nodes = useDocument((state) => state.flow.nodes);
  const selected = useSession((session) => session.selectedNodes);
  const pinned = useCharting((charting) => charting.pinned);
  const asked = useCharting((charting) => charting.waitsOf);
  const all = useSeries(useQueues(nodes));
  const first = chartedQueues(nodes, selected, pinned)[0] ?? wholeFlow;
  const isThere = asked === wholeFlow || all.some(({ id }) => id === asked);
  const shown = asked !== null && isThere ? asked : first;
  const series = useMemo(
    () => [all.find(({ id }) => id === shown) ?? { id: wholeFlow, label: charts.endToEnd, colour: 0 }],
    [all, shown, charts],
  );
  const { report } = useSlowReport(noQueues);
  useEffect(() => {
    useRun.getState().chart({ waits: shown });
    return () => useRun.getState().chart({ waits: null });
  }, [shown]);
  return (
    <ChartCard
      kind="waits"
      chart={(drawn) => (
        <>
          <div className={styles['chart']}>
            <WaitChart series={series} report={report} drawn={drawn} />
          </div>
          <WaitTable series={series[0]} report={report} />
        </>
      )}
    >
      <Select
        className={styles['select']}
        aria-label={charts.waitsOf}
        value={shown}
        options={[
          ...all.map(({ id, label }) => ({ value: id, label })),
          { value: wholeFlow, label: charts.endToEnd },
        ]}
        onChange={useCharting.getState().showWaitsOf}
      />
      <span className={styles['trend']} />
    </ChartCard>
  );
}

function useQueues(nodes: Flow['nodes']): readonly string[] {
  return useMemo(() => nodesThat(nodes, 'holds'), [nodes]);
}

/** At most so many rows are read out. */
const mostRows = 12;

function WaitTable({ series, report }: { series: PlotSeries | undefined; report: Report | null }) {
  const { charts } = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const told = useThrottled(report, 2000);
  if (series === undefined || told?.waits?.of !== series.id) return null;
  const { width, counts, count, beyond, p50, p90, p99 } = told.waits.bars;
  const joined = Math.ceil(counts.length / mostRows);
  const rows = Array.from({ length: Math.ceil(counts.length / joined) }, (_, row) => ({
    from: row * joined * width,
    to: (row + 1) * joined * width,
    share: counts.slice(row * joined, (row + 1) * joined).reduce((sum, each) => sum + each, 0) / count,
  }));
  const time = (seconds: number) => formatAmount(toUnit(seconds, unit), language);
  return (
    <table className="unseen">
      <caption>
        {charts.waitTable(series.label)}: p50 {time(p50)}, p90 {time(p90)}, p99 {time(p99)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{charts.from}</th>
          <th scope="col">{charts.to}</th>
          <th scope="col">{charts.share}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, { from: counts.length * width, to: Number.POSITIVE_INFINITY, share: beyond / count }].map(
          ({ from, to, share }) => (
            <tr key={from}>
              <th scope="row">{time(from)}</th>
              <td>{Number.isFinite(to) ? time(to) : '∞'}</td>
              <td>{formatAmount(share * 100, language)}%</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
