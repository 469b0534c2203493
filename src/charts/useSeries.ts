import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { useCharting } from '../store/charting.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import type { PlotSeries } from './plot.ts';

/** Nodes as lines: what they are called, and the colour that was chosen or comes next. */
export function useSeries(ids: readonly string[]): readonly PlotSeries[] {
  const language = useLanguage();
  const colours = useCharting((charting) => charting.colours);
  const key = useDocument(({ flow: { nodes } }) =>
    JSON.stringify(ids.map((id) => [id, nodes[id] === undefined ? id : nodeLabel(id, nodes[id], language)])),
  );
  return useMemo(
    () =>
      (JSON.parse(key) as [string, string][]).map(([id, label], index) => ({
        id,
        label,
        colour: colours[id] ?? index,
      })),
    [key, colours],
  );
}
