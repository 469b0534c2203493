import { useEffect, useState } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatCount } from '../i18n/numbers.ts';
import { liveFrame, onFrame } from '../store/liveFrame.ts';
import { edgeStride } from '../worker/protocol.ts';
import styles from './Inspector.module.css';
import { Since } from './Since.tsx';

/** Milliseconds between two renewals: what stands beside the canvas is never seen to differ from it for long. */
const renewal = 100;

/** What has passed an edge since the run began, and what is on its way there. */
export function EdgeFigures({ id }: { id: string }) {
  const { inspector } = useText();
  const language = useLanguage();
  const seen = useEdgeNumbers(id);
  if (seen === null) return null;
  const rows = [
    [inspector.passed, seen.passed],
    [inspector.underWay, seen.underWay],
  ] as const;
  return (
    <section className={styles['measuredPart']} aria-label={inspector.figures}>
      <Since since="start" />
      <dl className={styles['counts']}>
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatCount(count, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface EdgeNumbers {
  readonly passed: number;
  readonly underWay: number;
}

function useEdgeNumbers(id: string): EdgeNumbers | null {
  const [seen, setSeen] = useState(() => numbersOf(id));
  useEffect(() => {
    let at = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      at = performance.now();
      timer = undefined;
      setSeen((before) => {
        const now = numbersOf(id);
        return before?.passed === now?.passed && before?.underWay === now?.underWay ? before : now;
      });
    };
    const end = onFrame(() => {
      timer ??= setTimeout(read, Math.max(0, at + renewal - performance.now()));
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [id]);
  return seen;
}

function numbersOf(id: string): EdgeNumbers | null {
  const slot = liveFrame.slots?.edges[id];
  const numbers = liveFrame.frame?.edges;
  if (slot === undefined || numbers === undefined) return null;
  return { passed: numbers[slot * edgeStride] ?? 0, underWay: numbers[slot * edgeStride + 1] ?? 0 };
}
