import { type Curve, pointAlong } from './curve.ts';
import { seriesCount } from './series.ts';
import { dropArrived, type Fall, fallOf, fallsNever, shareOf, type Tokens } from './tokens.ts';
import { streamRate, type Traffic } from './traffic.ts';

const radius = 5.5;
/** Share of the way over which a token appears and goes. */
const fade = 0.06;

/** How the flow lies on the screen: moved by x and y, then so many screen pixels to one of its own. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export type Colours = readonly string[];

/** The drawn curve of an edge slot; undefined where none is drawn. */
export type CurveOf = (edge: number) => Curve | undefined;

/** Draws all that moves at these two clocks: streams below, tokens above, batched by colour. */
export function paintTokens(
  context: CanvasRenderingContext2D,
  view: View,
  colours: Colours,
  tokens: Tokens,
  traffic: Traffic,
  curveOf: CurveOf,
  wall: number,
  now: number,
): void {
  const { pixelRatio: ratio, zoom } = view;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, view.width * ratio, view.height * ratio);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * view.x, ratio * view.y);
  if (traffic.streams) paintStreams(context, colours[0]!, traffic, curveOf, wall);
  dropArrived(tokens, wall, now);
  for (let colour = 0; colour < seriesCount; colour++) {
    paintColour(context, colours[colour]!, colour, tokens, curveOf, wall, now);
  }
  paintFalling(context, colours, tokens, curveOf, wall, now);
}

const point = { x: 0, y: 0 };

function paintColour(
  context: CanvasRenderingContext2D,
  fill: string,
  colour: number,
  tokens: Tokens,
  curveOf: CurveOf,
  wall: number,
  now: number,
) {
  context.fillStyle = fill;
  context.beginPath();
  let any = false;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.type[i]! % seriesCount !== colour || tokens.fate[i] !== fallsNever) continue;
    const share = shareOf(tokens, i, wall, now);
    const curve = share < 0 ? undefined : curveOf(tokens.edge[i]!);
    if (curve === undefined) continue;
    pointAlong(curve, share, point);
    const size = radius * Math.min(1, share / fade, (1 - share) / fade);
    if (size <= 0) continue;
    context.moveTo(point.x + size, point.y);
    context.arc(point.x, point.y, size, 0, 2 * Math.PI);
    any = true;
  }
  if (any) context.fill();
}

/** How far it falls, in pixels of the flow. */
const depth = 54;
const fall: Fall = { along: 0, down: 0 };

/** What is lost comes off its edge and falls, crossed out: by its shape as well as by its way. */
function paintFalling(
  context: CanvasRenderingContext2D,
  colours: Colours,
  tokens: Tokens,
  curveOf: CurveOf,
  wall: number,
  now: number,
) {
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.fate[i] === fallsNever) continue;
    const share = shareOf(tokens, i, wall, now);
    const curve = share < 0 ? undefined : curveOf(tokens.edge[i]!);
    if (curve === undefined) continue;
    fallOf(tokens.fate[i]!, share, fall);
    pointAlong(curve, fall.along, point);
    const y = point.y + depth * fall.down * fall.down;
    const size = radius * Math.min(1, share / fade);
    context.globalAlpha = 1 - fall.down * fall.down;
    context.fillStyle = colours[tokens.type[i]! % seriesCount]!;
    context.beginPath();
    context.arc(point.x, y, size, 0, 2 * Math.PI);
    context.fill();
    if (fall.down === 0) continue;
    context.strokeStyle = colours[seriesCount]!;
    context.lineWidth = 2;
    context.beginPath();
    const reach = size + 1.5;
    context.moveTo(point.x - reach, y - reach);
    context.lineTo(point.x + reach, y + reach);
    context.moveTo(point.x + reach, y - reach);
    context.lineTo(point.x - reach, y + reach);
    context.stroke();
  }
  context.globalAlpha = 1;
}

const dash = 10;
const dashStep = 20;
const dashEnd = { x: 0, y: 0 };

/**
 * Dashes that flow the faster and the thicker the more passes, each tenfold by one more step. Drawn one by one:
 * a canvas's own dashing costs several times as much.
 */
function paintStreams(
  context: CanvasRenderingContext2D,
  stroke: string,
  traffic: Traffic,
  curveOf: CurveOf,
  wall: number,
) {
  context.strokeStyle = stroke;
  context.lineCap = 'butt';
  for (let edge = 0; edge < traffic.rates.length; edge++) {
    const rate = traffic.rates[edge]!;
    const curve = rate > streamRate ? curveOf(edge) : undefined;
    if (curve === undefined || curve.length === 0) continue;
    const step = Math.log10(rate / streamRate);
    context.lineWidth = 3 + Math.min(4, 1.2 * step);
    context.beginPath();
    const first = ((wall / 1000) * (90 + 50 * step)) % dashStep;
    for (let at = first - dashStep; at < curve.length; at += dashStep) {
      pointAlong(curve, at / curve.length, point);
      pointAlong(curve, (at + dash) / curve.length, dashEnd);
      context.moveTo(point.x, point.y);
      context.lineTo(dashEnd.x, dashEnd.y);
    }
    context.stroke();
  }
}
