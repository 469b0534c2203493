import { useMemo, useRef } from 'react';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeAttribute, writeText } from '../../canvas/write.ts';
import { useText } from '../../i18n/language.tsx';
import { DelayIcon } from '../../ui/icons.tsx';
import styles from './View.module.css';

/** Messages drawn one by one. */
const mostDots = 9;
const dotStep = 11;
const railWidth = 101;

/** A delay tells how many are inside: beads on a rail, that pass each other. */
export function View({ id }: { id: string }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const dots = useRef<SVGGElement>(null);
  const tellName = useNodeName(id, box);
  const painter = useMemo(() => {
    const due = createThrottle(80);
    const write = (inside: number) => {
      writeText(count.current, tellCount(inside));
      for (const [index, dot] of [...(dots.current?.children ?? [])].entries())
        writeAttribute(dot, 'visibility', index < inside ? 'visible' : 'hidden');
    };
    return {
      paint({ nodes, at, wall, playing }: NodeFigures) {
        if (playing && !due(wall)) return;
        write(nodes[at]!);
        tellName(text.canvas.delay.state(tellCount(nodes[at]!), tellCount(nodes[at + 1]!)), wall);
      },
      clear: () => write(0),
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  return (
    <NodeFrame id={id} icon={DelayIcon}>
      <div ref={box} className={styles['row']}>
        <span ref={count} className={styles['count']} />
        <span className={styles['note']}>{text.canvas.delay.inside}</span>
      </div>
      <svg className={styles['dots']} width={railWidth} height={8} aria-hidden="true">
        <path className={styles['rail']} d={`M0,4h${railWidth}`} />
        <g ref={dots}>
          {Array.from({ length: mostDots }, (_, dot) => (
            <circle
              key={dot.toString()}
              cx={railWidth - 6 - dot * dotStep}
              cy={4}
              r={3.2}
              visibility="hidden"
            />
          ))}
        </g>
      </svg>
    </NodeFrame>
  );
}
