import { useMemo, useRef } from 'react';
import { own } from '../../base/record.ts';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount, tellRate } from '../../canvas/count.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, extentPath, writeAttribute, writeText } from '../../canvas/write.ts';
import type { Params, TimeUnit } from '../../flow/flow.ts';
import { isJsonObject } from '../../flow/json.ts';
import { secondsPer, timeUnitOf } from '../../flow/timeUnit.ts';
import { type Text, useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { SourceIcon } from '../../ui/icons.tsx';
import { createPaceMeter, readPace } from './paceMeter.ts';
import { addCreated, clearTicks, createTicks, stripSpan, tickPath, ticksEvery } from './ticks.ts';
import styles from './View.module.css';

const stripWidth = 101;
const stripHeight = 8;
const extent = extentPath(stripWidth, stripHeight);
const noParams: Params = {};

export const size = () => ({ width: 130, height: 80 });

/** A source ticks: every event is a tick where it was created, the newest at the right. */
export function View({ id }: { id: string }) {
  const text = useText();
  const params = useDocument((state) => own(state.flow.nodes, id)?.params ?? noParams);
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const box = useRef<HTMLDivElement>(null);
  const pace = useRef<HTMLSpanElement>(null);
  const waits = useRef<HTMLSpanElement>(null);
  const strip = useRef<SVGPathElement>(null);
  const tellName = useNodeName(id, box);
  const ticks = useMemo(createTicks, []);
  const painter = useMemo(() => {
    const due = createThrottle(125);
    const meter = createPaceMeter();
    let created = Number.NaN;
    let foretold = Number.NaN;
    let paintedNow = 0;
    return {
      paint({ nodes, at, now, shown, pace: simulated, playing, wall }: NodeFigures) {
        const total = nodes[at]!;
        const rate = nodes[at + 4]!;
        const span = stripSpan(rate, simulated);
        if (total > created) {
          const creation = {
            total,
            created: total - created,
            from: Math.min(paintedNow, now),
            to: now,
            foretold,
          };
          addCreated(ticks, creation, ticksEvery(rate, span));
        }
        if (total < created) clearTicks(ticks);
        created = total;
        paintedNow = now;
        foretold = nodes[at + 2]!;
        const waiting = nodes[at + 1]!;
        writeAttribute(strip.current, 'd', extent + tickPath(ticks, shown, span, stripWidth, stripHeight));
        if (playing && !due(wall)) return;
        const still = nodes[at + 3] === 1;
        const calling = nodes[at + 5]!;
        const callers = typeof params['callers'] === 'number' ? params['callers'] : Number.NaN;
        // A caller that waits cannot call again: what it would do if it never had to is not what it does.
        const real = readPace(meter, total, now, Math.max(span, memoryOf(rate)));
        const shownRate = callers > 0 && !Number.isNaN(real) ? Number(real.toPrecision(2)) : rate;
        const words = paceWords(params, shownRate, unit, text.run.unit[unit], text);
        const waiters = callers > 0 ? calling : waiting;
        const standing = waiters > 0 ? text.canvas.source.waiting(tellCount(waiters)) : '';
        writeText(pace.current, words);
        writeText(waits.current, waiters > 0 ? tellCount(waiters) : '');
        writeAttribute(
          box.current,
          'data-waits',
          waiters > 0 ? (callers > 0 ? 'callers' : 'events') : 'none',
        );
        writeAttribute(box.current, 'data-still', String(still));
        const who =
          callers > 0 && calling > 0 ? text.canvas.source.callersWait(tellCount(calling)) : standing;
        const told = [words, text.canvas.source.created(tellCount(total)), who].filter(Boolean);
        tellName(told.join(', '), wall);
      },
      clear() {
        created = Number.NaN;
        clearTicks(ticks);
        writeAttribute(strip.current, 'd', '');
        writeText(waits.current, '');
        writeAttribute(box.current, 'data-waits', 'none');
      },
    };
  }, [text, tellName, params, unit, ticks]);
  useNodePainter(id, painter);
  return (
    <NodeFrame id={id} icon={SourceIcon} tone="accent">
      <div ref={box} className={styles['body']}>
        <div className={styles['pace']}>
          <span ref={pace} />
          <span className={styles['waits']}>
            <WaitingDrawing />
            <span ref={waits} />
          </span>
        </div>
        <svg className={styles['strip']} width={stripWidth} height={stripHeight} aria-hidden="true">
          <path ref={strip} />
        </svg>
      </div>
    </NodeFrame>
  );
}

/** Who waits at it: a person where callers do, an hourglass where events stand. */
function WaitingDrawing() {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <path
        className={styles['caller']}
        d="M6 1a2.4 2.4 0 110 4.8A2.4 2.4 0 016 1zM1.5 11.5a4.5 4.3 0 019 0z"
      />
      <path className={styles['event']} d="M2 1h8L6.9 6 10 11H2l3.1-5z" />
    </svg>
  );
}

/** Simulated seconds over which a real pace is told: enough events for two digits that stand. */
function memoryOf(rate: number): number {
  return rate > 0 ? 60 / rate : 60;
}

/** A source's pace in words: its rate in the flow's unit of time, or what it goes by where it has none. */
function paceWords(params: Params, rate: number, unit: TimeUnit, unitName: string, text: Text): string {
  const words = text.canvas.source;
  if (!Number.isNaN(rate)) return words.perTime(tellRate(rate * secondsPer[unit]), unitName);
  const arrivals = params['arrivals'];
  if (!isJsonObject(arrivals)) return '';
  if (arrivals['process'] === 'manual') return words.byHand;
  if (arrivals['process'] === 'closed') return words.circling(Number(arrivals['population']));
  return words.onSchedule;
}
