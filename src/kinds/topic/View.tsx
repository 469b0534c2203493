import { useMemo, useRef } from 'react';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { createGlimpse } from '../../canvas/glimpse.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeAttribute, writeText } from '../../canvas/write.ts';
import { useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { TopicIcon } from '../../ui/icons.tsx';
import { subscribersShown } from './subscribersShown.ts';
import styles from './View.module.css';

/** Subscribers drawn one by one. */
const mostCards = 8;
const cardWidth = 11;
const cardStep = 14;

/** A topic tells how many copies it has sent, with a card for each subscriber, filled as a copy goes to it. */
export function View({ id }: { id: string }) {
  const text = useText();
  const subscribers = useDocument(
    ({ flow }) => Object.values(flow.edges).filter(({ from }) => from === id).length,
  );
  const box = useRef<HTMLDivElement>(null);
  const cards = useRef<SVGSVGElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const tellName = useNodeName(id, box);
  const painter = useMemo(() => {
    const due = createThrottle(80);
    const glimpse = createGlimpse(subscribersShown);
    const light = (wall: number, copiesTo: (card: number) => number) => {
      for (let card = 0; card < subscribersShown; card++)
        writeAttribute(
          cards.current?.children[card] ?? null,
          'data-now',
          String(glimpse(card, copiesTo(card), wall)),
        );
    };
    return {
      paint({ nodes, at, wall, playing }: NodeFigures) {
        if (playing && !due(wall)) return;
        light(wall, (card) => nodes[at + 3 + card]!);
        const copies = tellCount(nodes[at + 1]!);
        writeText(count.current, copies);
        tellName(text.canvas.topic.state(tellCount(nodes[at]!), text.canvas.topic.copies(copies)), wall);
      },
      clear: () => writeText(count.current, '0'),
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  const words = text.canvas.topic;
  return (
    <NodeFrame id={id} icon={TopicIcon}>
      <div ref={box} className={styles['row']}>
        <span ref={count} className={styles['count']} />
        <span className={styles['note']}>
          {subscribers === 0 ? words.nobody : words.subscribers(subscribers)}
        </span>
      </div>
      <svg
        ref={cards}
        className={styles['copies']}
        width={mostCards * cardStep}
        height={11}
        aria-hidden="true"
      >
        {Array.from({ length: Math.min(subscribers, mostCards) }, (_, card) => (
          <rect
            key={card.toString()}
            x={card * cardStep + 0.75}
            y={1.5}
            width={cardWidth}
            height={8}
            rx={2}
          />
        ))}
      </svg>
    </NodeFrame>
  );
}
