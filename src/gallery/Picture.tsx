import type { ReactNode } from 'react';
import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import type { NodeKind } from '../kinds/specs.ts';
import styles from './Gallery.module.css';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const around = 40;

/** A flow as a small drawing: each kind by the shape it has on the canvas. */
export function Picture({ flow }: { flow: Flow }) {
  const boxes = new Map(
    Object.entries(flow.nodes).map(([id, { kind }]): [string, Box] => {
      const [width, height] = own<Drawing>(drawings, kind)?.size ?? [130, 80];
      const { x, y } = own(flow.layout, id) ?? { x: 0, y: 0 };
      return [id, { x, y, width, height }];
    }),
  );
  const all = [...boxes.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const width = Math.max(...all.map((box) => box.x + box.width)) - left;
  const height = Math.max(...all.map((box) => box.y + box.height)) - top;
  const view = [left - around, top - around, width + 2 * around, height + 2 * around];
  return (
    <svg className={styles['picture']} viewBox={view.join(' ')} aria-hidden="true" focusable="false">
      {Object.entries(flow.edges).map(([id, { from, to }]) => {
        const [start, end] = [boxes.get(from), boxes.get(to)];
        return start === undefined || end === undefined ? null : (
          <path key={id} className={styles['edge']} d={toPath(start, end)} />
        );
      })}
      {[...boxes].map(([id, box]) => (
        <g key={id} transform={`translate(${box.x} ${box.y})`}>
          <Shape kind={flow.nodes[id]?.kind ?? ''} {...box} />
        </g>
      ))}
    </svg>
  );
}

function toPath(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  // As on the canvas: what runs back goes round beneath.
  const isBack = x2 < x1;
  const bend = isBack ? 150 : Math.max(50, (x2 - x1) / 2);
  const low = isBack ? 170 : 0;
  return `M${x1} ${y1}C${x1 + bend} ${y1 + low} ${x2 - bend} ${y2 + low} ${x2} ${y2}`;
}

function Shape({ kind, width, height }: { kind: string; width: number; height: number }) {
  return (
    <>
      <rect className={styles['box']} width={width} height={height} rx={14} />
      {own<Drawing>(drawings, kind)?.inside(width, height)}
    </>
  );
}

interface Drawing {
  /** About as large as the canvas draws it; the picture is small. */
  readonly size: readonly [width: number, height: number];
  /** What is seen in its box. */
  readonly inside: (width: number, height: number) => ReactNode;
}

/** A line about the middle of the box. */
const mark = (d: string) => (width: number, height: number) => (
  <path className={styles['mark']} d={d} transform={`translate(${width / 2} ${height / 2})`} />
);

/** How each kind is drawn: one line a kind. */
const drawings: Readonly<Record<NodeKind, Drawing>> = {
  source: {
    size: [130, 80],
    inside: (_, height) =>
      [0, 1, 2, 3, 4].map((tick) => (
        <path
          key={tick}
          className={styles['tick']}
          d={`M${28 + tick * 18 + (tick % 2) * 5} ${height / 2 - 15}v30`}
        />
      )),
  },
  queue: {
    size: [238, 94],
    inside: (width, height) => (
      <>
        <path className={styles['tube']} d={`M20 24H${width - 20}M20 ${height - 24}H${width - 20}`} />
        {[0, 1, 2, 3, 4].map((place) => (
          <rect
            key={place}
            className={styles['message']}
            x={width - 48 - place * 32}
            y={height / 2 - 14}
            width={24}
            height={28}
            rx={5}
          />
        ))}
      </>
    ),
  },
  topic: { size: [150, 86], inside: mark('M-36 0H34M-28 -4L30 -24M-28 4L30 24') },
  router: { size: [190, 96], inside: mark('M-40 0H-10L20 -22H40M-10 0L20 22H40') },
  handler: {
    size: [172, 90],
    inside: (width, height) => {
      const [cx, cy] = [width / 2, height / 2];
      return (
        <>
          <circle className={styles['ring']} cx={cx} cy={cy} r={24} />
          <path className={styles['arc']} d={`M${cx} ${cy - 24}A24 24 0 1 1 ${cx - 22} ${cy - 10}`} />
        </>
      );
    },
  },
  delay: {
    size: [130, 86],
    inside: mark('M-16 -24H16M-16 24H16M-12 -24C-12 -4 12 4 12 24M12 -24C12 -4 -12 4 -12 24'),
  },
  join: { size: [174, 88], inside: mark('M-40 -20H-20C0 -20 0 0 20 0H40M-40 20H-20C0 20 0 0 20 0') },
  sink: {
    size: [104, 80],
    inside: (width, height) => (
      <path className={styles['done']} d={`M${width / 2 - 20} ${height / 2}l13 14 26 -28`} />
    ),
  },
};
