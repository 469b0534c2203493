import { useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { own } from '../../base/record.ts';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { createGlimpse } from '../../canvas/glimpse.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeAttribute, writeShare, writeText } from '../../canvas/write.ts';
import type { Flow } from '../../flow/flow.ts';
import { useLanguage, useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { nodeLabel } from '../../store/nodeLabel.ts';
import { RouterIcon } from '../../ui/icons.tsx';
import { edgesShown } from './edgesShown.ts';
import { rows } from './size.ts';
import styles from './View.module.css';

/** The ends of a router's edges, in the order in which the run has them. */
function waysOf({ edges }: Flow, id: string): string[] {
  return Object.keys(edges)
    .filter((edge) => own(edges, edge)?.from === id)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((edge) => own(edges, edge)!.to);
}

/** A router shows where it sends: what share each of its edges has had, and which one the last message took. */
export function View({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const names = useDocument(
    useShallow(({ flow }) => waysOf(flow, id).map((to) => nodeLabel(to, own(flow.nodes, to)!, language))),
  );
  const box = useRef<HTMLDivElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const tellName = useNodeName(id, box);
  const painter = useMemo(() => {
    const due = createThrottle(80);
    const glimpse = createGlimpse(edgesShown);
    const write = (way: number, share: number | null) => {
      const row = box.current?.children[way];
      if (row === undefined) return;
      const bar = row.children[1]?.firstElementChild ?? null;
      writeShare(bar, share ?? 0);
      writeText(
        row.children[2] ?? null,
        share === null ? '' : text.canvas.router.share(Math.round(share * 100)),
      );
    };
    return {
      paint({ nodes, at, wall, playing }: NodeFigures) {
        if (playing && !due(wall)) return;
        const arrived = nodes[at]!;
        const ways = Math.min(nodes[at + 1]!, edgesShown);
        let sum = 0;
        for (let way = 0; way < ways; way++) sum += nodes[at + 2 + way]!;
        const whole = nodes[at + 1]! > edgesShown ? Math.max(arrived, sum) : sum;
        const shares: string[] = [];
        for (let way = 0; way < edgesShown; way++) {
          const lit = glimpse(way, nodes[at + 2 + way]!, wall);
          writeAttribute(box.current?.children[way] ?? null, 'data-now', String(lit));
          const share = way < ways && whole > 0 ? nodes[at + 2 + way]! / whole : null;
          write(way, share);
          if (share !== null) shares.push(text.canvas.router.share(Math.round(share * 100)));
        }
        writeText(count.current, tellCount(arrived));
        tellName(text.canvas.router.state(tellCount(arrived), shares.join(', ')), wall);
      },
      clear() {
        for (let way = 0; way < edgesShown; way++) write(way, null);
        writeText(count.current, '0');
      },
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  const drawn = names.length > rows ? rows - 1 : names.length;
  return (
    <NodeFrame id={id} icon={RouterIcon} beside={<span ref={count} className={styles['count']} />}>
      <div ref={box} className={styles['ways']}>
        {names.slice(0, drawn).map((name, way) => (
          <div key={way.toString()} className={styles['way']}>
            <span className={styles['target']} title={name}>
              {name}
            </span>
            <span className={styles['track']}>
              <span className={styles['bar']} />
            </span>
            <span className={styles['share']} />
          </div>
        ))}
        {names.length > drawn && (
          <div className={styles['way']}>{text.canvas.router.rest(names.length - drawn)}</div>
        )}
        {names.length === 0 && <div className={styles['way']}>{text.canvas.router.nowhere}</div>}
      </div>
    </NodeFrame>
  );
}
