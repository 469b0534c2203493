import { useMemo, useRef } from 'react';
import { own } from '../../base/record.ts';
import { type NodeFigures, useNodePainter } from '../../canvas/animation.ts';
import { tellCount } from '../../canvas/count.ts';
import { NodeFrame } from '../../canvas/NodeFrame.tsx';
import { useNodeName } from '../../canvas/useNodeName.ts';
import { createThrottle, writeAttribute, writeShare, writeText } from '../../canvas/write.ts';
import type { FlowNode } from '../../flow/flow.ts';
import { type Text, useText } from '../../i18n/language.tsx';
import { useDocument } from '../../store/document.ts';
import { HandlerIcon } from '../../ui/icons.tsx';
import { standingAt } from '../../worker/protocol.ts';
import { createRingPainter, Ring } from './Ring.tsx';
import { handlerSize, largeRing, mostRings, ringCount, smallRing } from './rings.ts';
import styles from './View.module.css';

/** Above this load a wait grows fast with every little more. */
const highLoad = 0.85;

export const size = (node: FlowNode) => handlerSize(serversOf(node));

function serversOf(node: FlowNode | undefined): number {
  const servers = node?.params['servers'];
  return typeof servers === 'number' ? servers : 1;
}

/** A handler has a ring a server, which fills as it serves, and its load as a bar. */
export function View({ id }: { id: string }) {
  const text = useText();
  const servers = useDocument((state) => serversOf(own(state.flow.nodes, id)));
  const box = useRef<HTMLDivElement>(null);
  const rings = useRef<HTMLDivElement>(null);
  const word = useRef<HTMLSpanElement>(null);
  const calls = useRef<HTMLSpanElement>(null);
  const load = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  const tellName = useNodeName(id, box);
  const painter = useMemo(() => {
    const wordDue = createThrottle(80);
    const due = createThrottle(200);
    const paintRings = createRingPainter();
    const hasFailed = createFailureMemory();
    return {
      paint(figures: NodeFigures) {
        paintRings(rings.current, figures);
        const { nodes, at, playing, wall } = figures;
        if (playing && !wordDue(wall)) return;
        const isDown = nodes[at + standingAt]! >= 2;
        const state = isDown ? text.canvas.handler.down : stateWords(nodes, at, text);
        writeText(word.current, state);
        if (playing && !due(wall)) return;
        const share = nodes[at + 6]!;
        const known = !Number.isNaN(share);
        const callers = nodes[at + 4]!;
        const retrying = nodes[at + 7]!;
        const calling = [
          callers > 0 && text.canvas.handler.callers(tellCount(callers)),
          retrying > 0 && `↻ ${text.canvas.handler.retrying(tellCount(retrying))}`,
        ]
          .filter(Boolean)
          .join(' · ');
        const failing = hasFailed(nodes[at + 5]!, wall);
        writeAttribute(box.current, 'data-failing', failing ? 'yes' : 'no');
        writeAttribute(box.current, 'data-down', isDown ? 'yes' : 'no');
        writeText(calls.current, calling);
        writeAttribute(calls.current, 'title', callers > 0 ? text.canvas.handler.callersHelp : '');
        writeText(load.current, known ? text.canvas.handler.load(share.toFixed(2)) : '');
        writeShare(bar.current, known ? Math.min(1, share) : 0);
        writeAttribute(box.current, 'data-load', share >= highLoad ? 'high' : 'calm');
        const loadTold = known ? text.canvas.handler.loadTold(Math.round(share * 100)) : '';
        tellName([state, loadTold, calling].filter(Boolean).join(', '), wall);
      },
      clear() {
        paintRings(rings.current, null);
        writeText(word.current, text.canvas.handler.idle);
        writeText(calls.current, '');
        writeText(load.current, '');
        writeShare(bar.current, 0);
      },
    };
  }, [text, tellName]);
  useNodePainter(id, painter);
  return (
    <NodeFrame id={id} icon={HandlerIcon} beside={<span ref={calls} className={styles['calls']} />}>
      <div ref={box} className={styles['body']} data-many={servers > 1 || undefined}>
        <div ref={rings} className={styles['rings']}>
          {Array.from({ length: ringCount(servers) }, (_, server) => (
            <Ring key={server.toString()} size={servers > 1 ? smallRing : largeRing} />
          ))}
          {servers > mostRings && (
            <span className={styles['more']}>{text.canvas.handler.rest(tellCount(servers - mostRings))}</span>
          )}
        </div>
        <div className={styles['words']}>
          <span ref={word} className={styles['word']} />
          <span className={styles['load']}>
            <span ref={load} />
            <span className={styles['track']}>
              <span ref={bar} className={styles['bar']} />
            </span>
          </span>
        </div>
      </div>
    </NodeFrame>
  );
}

/** How long a failure is shown (milliseconds). */
const failureShown = 700;

/** Whether the count of failures has grown within the last moments. */
function createFailureMemory() {
  let known = Number.POSITIVE_INFINITY;
  let grownAt = Number.NEGATIVE_INFINITY;
  return (failed: number, wall: number): boolean => {
    if (failed > known) grownAt = wall;
    known = failed;
    return wall - grownAt < failureShown;
  };
}

/** Busy or idle for a single server, how many of how many for several; held ones are named apart. */
function stateWords(nodes: Float64Array, at: number, text: Text): string {
  const words = text.canvas.handler;
  const busy = nodes[at]!;
  const serving = nodes[at + 1]!;
  const held = nodes[at + 2]!;
  const servers = nodes[at + 3]!;
  if (servers === 1) {
    if (held > 0) return words.heldShort;
    if (serving > 0) return words.busy;
    return busy > 0 ? words.reserved : words.idle;
  }
  const told = words.busyOf(tellCount(busy), tellCount(servers));
  return held > 0 ? `${told} · ${words.heldOf(held)}` : told;
}
