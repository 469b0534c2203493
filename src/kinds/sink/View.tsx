import { useMemo, useRef } from 'react';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeText } from '../../canvas/write.ts';
import { useText } from '../../i18n/language.tsx';
import { SinkIcon } from '../../ui/icons.tsx';
import styles from './View.module.css';

export const size = () => ({ width: 104, height: 80 });

/** A sink tells how many came to their end. */
export function View({ id }: { id: string }) {
  const text = useText();
  const count = useRef<HTMLDivElement>(null);
  const tellName = useNodeName(id, count);
  const painter = useMemo(() => {
    const due = createThrottle(80);
    return {
      paint({ nodes, at, wall, playing }: NodeFigures) {
        const completed = tellCount(nodes[at]!);
        if (!playing || due(wall)) writeText(count.current, completed);
        tellName(text.canvas.sink.completed(completed), wall);
      },
      clear: () => writeText(count.current, '0'),
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  return (
    <NodeFrame id={id} icon={SinkIcon} tone="good">
      <div ref={count} className={styles['count']} />
    </NodeFrame>
  );
}
