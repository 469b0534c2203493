import { useMemo, useRef } from 'react';
import { own } from '../../base/record.ts';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeShare, writeText } from '../../canvas/write.ts';
import type { Flow } from '../../flow/flow.ts';
import { useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { JoinIcon } from '../../ui/icons.tsx';
import styles from './View.module.css';

/** Copies drawn one by one. */
const mostSlots = 6;

function neededOf({ nodes, edges }: Flow, id: string): number {
  const count = own(nodes, id)?.params['count'];
  if (typeof count === 'number') return count;
  return Math.max(1, Object.values(edges).filter(({ to }) => to === id).length);
}

/** A join tells how many events wait for their missing copies, and how much of one has come in the mean. */
export function View({ id }: { id: string }) {
  const text = useText();
  const needed = useDocument(({ flow }) => neededOf(flow, id));
  const box = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const slots = useRef<HTMLDivElement>(null);
  const tellName = useNodeName(id, box);
  const painter = useMemo(() => {
    const due = createThrottle(80);
    const write = (events: number, come: number) => {
      writeText(count.current, tellCount(events));
      for (const [index, slot] of [...(slots.current?.children ?? [])].entries()) {
        const fill = Math.min(1, Math.max(0, come - index));
        writeShare(slot.firstElementChild, fill);
      }
    };
    return {
      paint({ nodes, at, wall, playing }: NodeFigures) {
        if (playing && !due(wall)) return;
        const [copies, events, wanted] = [nodes[at]!, nodes[at + 1]!, nodes[at + 2]!];
        const drawn = Math.min(wanted, mostSlots);
        write(events, events === 0 ? 0 : (copies / events / wanted) * drawn);
        tellName(text.canvas.join.state(tellCount(events), tellCount(copies), wanted), wall);
      },
      clear: () => write(0, 0),
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  return (
    <NodeFrame id={id} icon={JoinIcon}>
      <div ref={box} className={styles['row']}>
        <span ref={count} className={styles['count']} />
        <span className={styles['note']}>
          {text.canvas.join.waiting} · {text.canvas.join.needs(needed)}
        </span>
      </div>
      <div ref={slots} className={styles['slots']}>
        {Array.from({ length: Math.min(needed, mostSlots) }, (_, slot) => (
          <span key={slot.toString()} className={styles['slot']}>
            <span className={styles['fill']} />
          </span>
        ))}
      </div>
    </NodeFrame>
  );
}
