import type { Plot } from './plot.ts';
import { seriesColour } from './seriesColour.ts';

/** Picture's pixels for one of the page's. */
const scale = 2;
const headHeight = 34;
const pad = 16;
/** What a drawing takes from the page's styles, and a picture by itself must bring along. */
const taken = [
  'fill',
  'stroke',
  'font-family',
  'font-size',
  'font-weight',
  'fill-opacity',
  'stroke-dasharray',
  'stroke-width',
  'paint-order',
] as const;

/** The chart as it is drawn, with its title and the names of its lines, in the colours that the page has now. */
export async function toPicture(figure: HTMLElement, plot: Plot): Promise<Blob> {
  const drawing = figure.querySelector('svg');
  if (drawing === null) throw new Error('nothing is drawn');
  const { clientWidth: width, clientHeight: height } = figure;
  const canvas = document.createElement('canvas');
  canvas.width = (width + pad) * scale;
  canvas.height = (height + headHeight + pad / 2) * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = resolved('--surface', figure);
  context.fillRect(0, 0, canvas.width, canvas.height);
  writeHead(context, plot, figure);
  context.drawImage(await toImage(drawing, width, height), 0, headHeight, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

function writeHead(context: CanvasRenderingContext2D, { name, series }: Plot, figure: HTMLElement): void {
  const { fontFamily } = getComputedStyle(figure);
  context.textBaseline = 'middle';
  context.fillStyle = resolved('--ink', figure);
  context.font = `600 13px ${fontFamily}`;
  context.fillText(name, pad, headHeight / 2);
  let x = pad + context.measureText(name).width + 16;
  context.font = `13px ${fontFamily}`;
  for (const { label, colour } of series) {
    context.fillStyle = resolved(seriesColour(colour).slice(4, -1), figure);
    context.fillRect(x, headHeight / 2 - 1, 14, 2);
    context.fillStyle = resolved('--ink', figure);
    context.fillText(label, x + 20, headHeight / 2);
    x += context.measureText(label).width + 36;
  }
}

function resolved(property: string, element: Element): string {
  // A colour is told for light and dark at once: only a real property knows which holds.
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

async function toImage(drawing: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[index];
    if (original === undefined || !(element instanceof SVGElement)) continue;
    const style = getComputedStyle(original);
    for (const name of taken) element.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image(width, height);
  const text = new XMLSerializer().serializeToString(copy);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
