import type { NodeFigures } from '../../canvas/animation.ts';
import { writeAttribute } from '../../canvas/write.ts';
import { serverStride } from '../../worker/protocol.ts';
import styles from './Ring.module.css';
import { isFlying, mostRings, ringFill, serverStates, sinceFlying } from './rings.ts';

/** One server. Its state is an attribute, its fill the length of the arc. */
export function Ring({ size }: { size: number }) {
  return (
    <svg className={styles['ring']} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle className={styles['disc']} cx={16} cy={16} r={12} fillOpacity={0} />
      <path className={styles['hatch']} d="M7 20L20 7M9 24L24 9M13 26L26 13" />
      <circle className={styles['track']} cx={16} cy={16} r={13} />
      <path
        className={styles['arc']}
        d="M16 3a13 13 0 010 26a13 13 0 010-26"
        pathLength={100}
        strokeDasharray="0 100"
      />
    </svg>
  );
}

/** Draws the rings that stand in the box, from a handler's servers in the frame; idle where there is none. */
export function createRingPainter() {
  const fills = new Float64Array(mostRings);
  const since = new Float64Array(mostRings).fill(Number.POSITIVE_INFINITY);
  let paintedAt = 0;
  return (box: HTMLElement | null, figures: NodeFigures | null) => {
    if (box === null) return;
    const elapsed = figures === null ? 0 : Math.min(200, figures.wall - paintedAt);
    paintedAt = figures?.wall ?? 0;
    for (let server = 0; server < mostRings; server++) {
      const ring = box.children[server];
      if (!(ring instanceof SVGElement)) break;
      const from = (figures?.serversAt ?? 0) + server * serverStride;
      const state = serverStates[figures?.servers[from] ?? 0] ?? 'idle';
      since[server] =
        figures === null
          ? Number.POSITIVE_INFINITY
          : sinceFlying(
              since[server]!,
              state,
              figures.servers[from + 2]! - figures.servers[from + 1]!,
              figures.pace,
              elapsed,
              figures.playing,
            );
      fills[server] =
        figures === null
          ? 0
          : ringFill(
              fills[server]!,
              state,
              figures.servers[from + 1]!,
              figures.servers[from + 2]!,
              figures.shown,
              figures.pace,
              elapsed,
              isFlying(since[server]!),
            );
      writeAttribute(ring, 'data-state', state);
      writeAttribute(ring.children[3]!, 'stroke-dasharray', `${(fills[server]! * 100).toFixed(1)} 100`);
      writeAttribute(
        ring.children[0]!,
        'fill-opacity',
        ((0.18 * Math.ceil(fills[server]! * 20)) / 20).toFixed(3),
      );
    }
  };
}
