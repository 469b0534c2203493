import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { Flow } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { liveFrame, onFrame } from '../store/liveFrame.ts';
import { speedOf, useRun } from '../store/run.ts';
import { floating } from '../ui/floats.ts';
import { later } from '../ui/later.tsx';
import { addLayer } from './animation.ts';
import { tellCount } from './count.ts';
import { type Curve, drawnCurves } from './curve.ts';
import { readColours } from './seriesColours.ts';
import styles from './TokenLayer.module.css';
import { paintTokens } from './tokenPainter.ts';
import { createTokens } from './tokens.ts';
import { createTraffic, forget, rest, streamRate, takeMoves } from './traffic.ts';
import { useReducedMotion } from './useReducedMotion.ts';

interface Legend {
  readonly messagesADot: number;
  readonly streams: boolean;
}

const TypeLegend = later(async () => (await import('./TypeLegend.tsx')).TypeLegend);

/** All messages on their way, on one canvas over the flow, and what a dot stands for. */
export function TokenLayer() {
  const still = useReducedMotion();
  const text = useText();
  const typed = useDocument((state) => mayHaveTypes(state.flow));
  const [legend, setLegend] = useState<Legend>({ messagesADot: 1, streams: false });
  return (
    <>
      {!still && <Moving onLegend={setLegend} />}
      <p {...floating} className={styles['legend']}>
        {still ? (
          <span>{text.canvas.stillOnly}</span>
        ) : (
          <>
            <span className={styles['key']}>
              <span className={styles['dot']} aria-hidden="true" />
              {text.canvas.dots(tellCount(legend.messagesADot))}
            </span>
            {legend.streams && <span> · {text.canvas.streams(tellCount(streamRate))}</span>}
          </>
        )}
        {typed && <TypeLegend />}
      </p>
    </>
  );
}

/** Whether a source says more of its events than when they come. */
function mayHaveTypes({ nodes }: Flow): boolean {
  return Object.values(nodes).some(
    ({ params: { event, arrivals } }) =>
      event !== undefined || (typeof arrivals === 'object' && arrivals !== null && 'events' in arrivals),
  );
}

function Moving({ onLegend }: { onLegend: (legend: Legend) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null || canvas.current === null) return;
    return animate(context, canvas.current, () => flow.getState(), onLegend);
  }, [flow, onLegend]);
  return (
    <div className={styles['layer']} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

interface FlowView {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

function animate(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  viewOf: () => FlowView,
  onLegend: (legend: Legend) => void,
): () => void {
  const tokens = createTokens();
  const traffic = createTraffic();
  const curves = createCurveLookup();
  let told: Legend = { messagesADot: 1, streams: false };
  let toldAt = 0;
  let countedAt = 0;
  let emptied = true;

  const endFrames = onFrame((frame) => {
    if (frame.revision !== liveFrame.slots?.revision) return;
    // In a hidden tab nothing is drawn, so nothing arrives either: start with an empty canvas on return.
    if (document.hidden) tokens.count = 0;
    const speed = speedOf(useRun.getState());
    takeMoves(traffic, tokens, frame, liveFrame.previousNow, liveFrame.receivedAt, speed);
  });

  const endLayer = addLayer((wall, shown) => {
    const { frame } = liveFrame;
    if (frame === null && traffic.rates.length > 0) {
      tokens.count = 0;
      forget(traffic);
    }
    if (traffic.streams && frame?.playing === false) rest(traffic);
    if (wall - countedAt > 250) {
      countedAt = wall;
      canvas.dataset['tokens'] = String(tokens.count);
    }
    const messagesADot = Math.max(1, Math.round(traffic.every * (frame?.messagesPerMove ?? 1)));
    if (wall - toldAt > 500 && (messagesADot !== told.messagesADot || traffic.streams !== told.streams)) {
      told = { messagesADot, streams: traffic.streams };
      toldAt = wall;
      onLegend(told);
    }
    if (tokens.count === 0 && !traffic.streams) {
      if (emptied) return;
      emptied = true;
    } else {
      emptied = false;
    }
    const { transform, width, height } = viewOf();
    const pixelRatio = Math.min(devicePixelRatio, 2);
    resize(canvas, width * pixelRatio, height * pixelRatio);
    const view = { x: transform[0], y: transform[1], zoom: transform[2], width, height, pixelRatio };
    paintTokens(context, view, readColours(canvas), tokens, traffic, curves, wall, shown);
  });

  return () => {
    endFrames();
    endLayer();
  };
}

function resize(canvas: HTMLCanvasElement, width: number, height: number) {
  const [w, h] = [Math.round(width), Math.round(height)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}

/** Finds an edge slot's curve; the slots change only with the flow's shape. */
function createCurveLookup(): (edge: number) => Curve | undefined {
  let ids: (string | undefined)[] = [];
  let known: unknown = null;
  return (edge) => {
    const { slots } = liveFrame;
    if (slots !== known) {
      known = slots;
      ids = [];
      for (const [id, slot] of Object.entries(slots?.edges ?? {})) ids[slot] = id;
    }
    const id = ids[edge];
    return id === undefined ? undefined : drawnCurves.get(id);
  };
}
