import { useEffect } from 'react';
import { perRootOf, rateUnitOf, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { useCharting } from '../store/charting.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { chartedQueues } from '../store/watching.ts';
import { Badge } from '../ui/Badge.tsx';
import { later } from '../ui/later.tsx';
import { ChartCard } from './ChartCard.tsx';
import styles from './Dock.module.css';
import { Legend } from './Legend.tsx';
import { LengthTable } from './LengthTable.tsx';
import { Quantiles } from './Quantiles.tsx';
import type { Trend } from './trend.ts';
import { useDrift } from './useDrift.ts';
import { useSeries } from './useSeries.ts';
import { useSlowReport } from './useSlowReport.ts';

const QueueChart = later(async () => (await import('./QueueChart.tsx')).QueueChart, { Meanwhile: Loading });
const ThroughputCard = later(async () => (await import('./ThroughputCard.tsx')).ThroughputCard);
const WaitCard = later(async () => (await import('./WaitCard.tsx')).WaitCard);

const tones = { growing: 'warn', draining: 'accent', steady: 'good', empty: 'good', held: 'warn' } as const;
const marks = { growing: '↗', draining: '↘', steady: '→', empty: '○', held: '■' } as const;

/** The charts that were chosen, side by side, or one below the other where the page is narrow. */
export function Charts() {
  const shown = useSession((session) => session.charts);
  return (
    <div className={styles['cards']} data-count={shown.length}>
      {shown.includes('length') && <LengthCard isAlone={shown.length === 1} />}
      {shown.includes('throughput') && <ThroughputCard />}
      {shown.includes('waits') && <WaitCard />}
    </div>
  );
}

function LengthCard({ isAlone }: { isAlone: boolean }) {
  const text = useText();
  const nodes = useDocument((state) => state.flow.nodes);
  const selected = useSession((session) => session.selectedNodes);
  const pinned = useCharting((charting) => charting.pinned);
  const queues = chartedQueues(nodes, selected, pinned);
  const series = useSeries(queues);
  const { report, trends } = useSlowReport(queues);
  const only = series.length === 1 ? series[0] : undefined;
  const trend = only === undefined ? null : (trends[only.id] ?? null);
  const drift = useDrift(only?.id);
  useWatched(queues);
  return (
    <ChartCard
      kind="length"
      chart={(drawn) =>
        series.length === 0 ? (
          <p className={styles['none']}>{text.charts.noQueue}</p>
        ) : (
          <>
            <div className={styles['chart']}>
              <QueueChart series={series} report={report} drawn={drawn} drift={drift} />
            </div>
            <LengthTable series={series} report={report} trends={trends} />
          </>
        )
      }
    >
      <Legend series={series} mark={(id) => only === undefined && <TrendMark trend={trends[id] ?? null} />}>
        {series.length > 0 && (
          <li className={styles['bandKey']}>
            <span className={styles['band']} aria-hidden="true" />
            {text.charts.band}
          </li>
        )}
        {drift !== null && <DriftKey drift={drift} />}
      </Legend>
      {only !== undefined && isAlone && <Quantiles queue={only} wait={report?.nodes[only.id]?.wait} />}
      {only !== undefined && (
        <span className={styles['trend']}>
          {trend !== null && (
            <Badge tone={tones[trend]}>
              <span title={text.charts.trendNote[trend]}>
                <span aria-hidden="true">{marks[trend]} </span>
                {text.charts.trend[trend]}
              </span>
            </Badge>
          )}
        </span>
      )}
    </ChartCard>
  );
}

/** What the dashed line is: the root of the time, in the unit that rates are told in. */
function DriftKey({ drift }: { drift: number }) {
  const { charts, run } = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const told = formatAmount(perRootOf(drift, unit), language, 2);
  const note = charts.driftNote(run.unit[rateUnitOf(unit)]);
  return (
    <li className={styles['bandKey']} title={note}>
      <span className={styles['dashes']} aria-hidden="true" />
      {charts.drift(told)}
      <span className="unseen">{note}</span>
    </li>
  );
}

function Loading() {
  return <p className={styles['none']}>{useText().charts.loading}</p>;
}

/** Has reports speak of these nodes as long as they are drawn. */
function useWatched(ids: readonly string[]): void {
  const key = JSON.stringify(ids);
  useEffect(() => {
    useRun.getState().watch(JSON.parse(key), 'charts');
    return () => useRun.getState().watch([], 'charts');
  }, [key]);
}

/** Takes its room before there is a trend to tell, so that no name is moved by it. */
function TrendMark({ trend }: { trend: Trend | null }) {
  const text = useText();
  return (
    <span className={styles['mark']} title={trend === null ? undefined : text.charts.trendNote[trend]}>
      {trend !== null && (
        <>
          <span aria-hidden="true">{marks[trend]}</span>
          <span className="unseen">{text.charts.trend[trend]}</span>
        </>
      )}
    </span>
  );
}
