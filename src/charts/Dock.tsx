import { lazy, Suspense } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { chartedQueues } from '../store/watching.ts';
import { Badge } from '../ui/Badge.tsx';
import styles from './Dock.module.css';
import { LengthTable } from './LengthTable.tsx';
import { Quantiles } from './Quantiles.tsx';
import { seriesColour } from './seriesColour.ts';
import type { Trend } from './trend.ts';
import { useSlowReport } from './useSlowReport.ts';

const QueueChart = lazy(() => import('./QueueChart.tsx').then((module) => ({ default: module.QueueChart })));

const tones = { growing: 'warn', draining: 'accent', steady: 'good', empty: 'good', held: 'warn' } as const;
const marks = { growing: '↗', draining: '↘', steady: '→', empty: '○', held: '■' } as const;

/** Below the canvas: the lengths of the queues over the run so far. */
export function Dock() {
  const text = useText();
  const language = useLanguage();
  const nodes = useDocument((state) => state.flow.nodes);
  const selected = useSession((session) => session.selectedNodes);
  const queues = chartedQueues(nodes, selected);
  const series = queues.map((id) => ({ id, label: nodeLabel(id, nodes[id]!, language) }));
  const { report, trends } = useSlowReport(queues);
  const only = series.length === 1 ? series[0] : undefined;
  const trend = only === undefined ? null : (trends[only.id] ?? null);
  return (
    <div className={styles['dock']}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{text.charts.queueLength}</h2>
        <ul className={styles['legend']}>
          {series.map(({ id, label }, index) => (
            <li key={id}>
              <span
                className={styles['line']}
                style={{ background: seriesColour(index) }}
                aria-hidden="true"
              />
              {label}
              {only === undefined && <TrendMark trend={trends[id] ?? null} />}
            </li>
          ))}
          {series.length > 0 && (
            <li className={styles['bandKey']}>
              <span className={styles['band']} aria-hidden="true" />
              {text.charts.band}
            </li>
          )}
        </ul>
        {only !== undefined && <Quantiles queue={only} wait={report?.nodes[only.id]?.wait} />}
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
      </header>
      {series.length === 0 ? (
        <p className={styles['none']}>{text.charts.noQueue}</p>
      ) : (
        <>
          <div className={styles['chart']}>
            <Suspense fallback={<p className={styles['none']}>{text.charts.loading}</p>}>
              <QueueChart series={series} report={report} />
            </Suspense>
          </div>
          <LengthTable series={series} report={report} trends={trends} />
        </>
      )}
    </div>
  );
}

function TrendMark({ trend }: { trend: Trend | null }) {
  const text = useText();
  if (trend === null) return null;
  return (
    <span className={styles['mark']} title={text.charts.trendNote[trend]}>
      <span aria-hidden="true">{marks[trend]}</span>
      <span className="unseen">{text.charts.trend[trend]}</span>
    </span>
  );
}
