import { useDocument } from '../store/document.ts';
import { download } from '../store/fileExchange.ts';
import { toFileName } from '../store/fileName.ts';
import { toCsv } from './csv.ts';
import type { Drawn } from './PlotFigure.tsx';
import { toPicture } from './picture.ts';

/** Saves what a chart shows now; gives the file's name, null where nothing is drawn yet. */
export async function saveChart(
  { plot, figure }: Drawn,
  title: string,
  format: 'csv' | 'png',
): Promise<string | null> {
  if (plot === null || figure === null) return null;
  const name = toFileName(`${useDocument.getState().flow.name} ${title}`.trim(), format);
  download(name, format === 'csv' ? toCsv(plot.table()) : await toPicture(figure, plot));
  return name;
}
