import { useEffect } from 'react';
import { rateUnitOf, secondsPer, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { chartedRates } from '../store/chartedRates.ts';
import { useCharting } from '../store/charting.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import type { Report } from '../worker/protocol.ts';
import { ChartCard } from './ChartCard.tsx';
import styles from './Dock.module.css';
import { Legend } from './Legend.tsx';
import type { PlotSeries } from './plot.ts';
import { ThroughputChart } from './ThroughputChart.tsx';
import { useSeries } from './useSeries.ts';
import { useSlowReport } from './useSlowReport.ts';
import { useThrottled } from './useThrottled.ts';

const noQueues: readonly string[] = [];

/** The throughput of the chosen nodes, else of where events begin and where they end. */
export function ThroughputCard() {
  const text = useText();
  const nodes = useDocument((state) => state.flow.nodes);
  const unit = useDocument((state) => rateUnitOf(timeUnitOf(state.flow)));
  const selected = useSession((session) => session.selectedNodes);
  const pinned = useCharting((charting) => charting.pinned);
  const ids = chartedRates(nodes, selected, pinned);
  const series = useSeries(ids);
  const { report } = useSlowReport(noQueues);
  const key = JSON.stringify(ids);
  useEffect(() => {
    useRun.getState().chart({ rates: JSON.parse(key) });
    return () => useRun.getState().chart({ rates: [] });
  }, [key]);
  return (
    <ChartCard
      kind="throughput"
      chart={(drawn) => (
        <>
          <div className={styles['chart']}>
            <ThroughputChart series={series} report={report} drawn={drawn} />
          </div>
          <RateTable series={series} report={report} />
        </>
      )}
    >
      <Legend series={series} />
      <span className={styles['unit']}>{text.charts.perUnit(text.run.unit[unit])}</span>
    </ChartCard>
  );
}

/** What the lines show, in figures, for those who cannot see them. */
function RateTable({ series, report }: { series: readonly PlotSeries[]; report: Report | null }) {
  const { charts, run } = useText();
  const language = useLanguage();
  const unit = useDocument((state) => rateUnitOf(timeUnitOf(state.flow)));
  const told = useThrottled(report, 2000);
  const tell = (rate: number | undefined) =>
    rate === undefined ? '' : formatAmount(rate * secondsPer[unit], language);
  return (
    <table className="unseen">
      <caption>{`${charts.throughput}, ${charts.perUnit(run.unit[unit])}`}</caption>
      <thead>
        <tr>
          <th scope="col">{charts.place}</th>
          <th scope="col">{charts.now}</th>
          <th scope="col">{charts.mean}</th>
          <th scope="col">{charts.highest}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, label }) => {
          const { at = [], rate = [] } = told?.rates[id] ?? {};
          const sum = rate.reduce((total, each, i) => total + each * (at[i]! - (at[i - 1] ?? 0)), 0);
          const end = at.at(-1);
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{tell(rate.at(-1))}</td>
              <td>{tell(end === undefined ? undefined : sum / end)}</td>
              <td>{tell(rate.length === 0 ? undefined : Math.max(...rate))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
