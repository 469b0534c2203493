import { useMemo, useRef } from 'react';
import { own } from '../../base/record.ts';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { levelNote, levelWords } from '../../canvas/levelWords.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, extentPath, writeAttribute, writeText } from '../../canvas/write.ts';
import { useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { standingAt } from '../../worker/protocol.ts';
import { fillLevel } from './fillLevel.ts';
import { addSample, clearSamples, createSparkline, sparkHeight, sparkPath, sparkWidth } from './sparkline.ts';
import { createTubePainter, TubeDrawing } from './TubeDrawing.tsx';
import styles from './View.module.css';

const extent = extentPath(sparkWidth, sparkHeight);

export const size = () => ({ width: 238, height: 94 });

/** A queue is an open tube: its messages stand in it from the head, at the right where they leave. */
export function View({ id }: { id: string }) {
  const text = useText();
  const limited = useDocument((state) => {
    const capacity = own(state.flow.nodes, id)?.params['capacity'];
    return typeof capacity === 'number' && capacity > 0;
  });
  const box = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const tube = useRef<SVGGElement>(null);
  const spark = useRef<SVGPathElement>(null);
  const tellName = useNodeName(id, box);
  const samples = useMemo(() => createSparkline(), []);
  const painter = useMemo(() => {
    const numberDue = createThrottle(80);
    const sampleDue = createThrottle(100);
    const paintTube = createTubePainter();
    return {
      paint({ nodes, at, heads, headsAt, playing, wall }: NodeFigures) {
        const length = nodes[at]!;
        const capacity = nodes[at + 1]!;
        if (playing && sampleDue(wall)) {
          addSample(samples, length);
          writeAttribute(spark.current, 'd', extent + sparkPath(samples));
        }
        // Number, word and tube are of one instant, also in a picture of it.
        if (playing && !numberDue(wall)) return;
        paintTube(tube.current, length, capacity, heads, headsAt);
        const told = levelWords(length, capacity, text);
        const blocked = nodes[at + 2]!;
        writeText(count.current, tellCount(length));
        const { waiting, blocked: tellBlocked } = text.canvas.queue;
        const otherwise = blocked > 0 ? tellBlocked(tellCount(blocked)) : waiting;
        writeText(note.current, levelNote(length, capacity, text) || otherwise);
        writeAttribute(box.current, 'data-level', fillLevel(length, capacity));
        writeAttribute(box.current, 'data-down', nodes[at + standingAt]! >= 2 ? 'yes' : 'no');
        const state = Number.isNaN(capacity)
          ? text.canvas.queue.state(tellCount(length), told)
          : text.canvas.queue.stateOf(tellCount(length), tellCount(capacity), told);
        tellName(state, wall);
      },
      clear() {
        clearSamples(samples);
        writeAttribute(spark.current, 'd', '');
        paintTube(tube.current, 0, Number.NaN, new Int32Array(0), 0);
        writeText(count.current, '0');
      },
    };
  }, [text, tellName, samples]);
  useNodePainter(id, painter);
  return (
    <div ref={box} className={styles['queue']}>
      <NodeFrame
        id={id}
        beside={
          <>
            <span className={styles['note']}>
              <span className={styles['mark']} aria-hidden="true" />
              <span ref={note} />
            </span>
            <span ref={count} className={styles['count']} />
          </>
        }
      >
        <TubeDrawing messages={tube} limited={limited} />
        <svg className={styles['spark']} width={sparkWidth} height={sparkHeight} aria-hidden="true">
          <path ref={spark} />
        </svg>
      </NodeFrame>
    </div>
  );
}
