import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packing } from '../store/packing.ts';
import { readFlow } from '../store/readFlow.ts';
import { fromFlowLink } from './link.ts';

/** A link that was once published, and what it holds. Files are added here and never changed: such links open for ever. */
interface Golden {
  readonly link: string;
  readonly name: string;
  readonly seed: number;
  readonly nodes: Readonly<Record<string, string>>;
  readonly edges: number;
  readonly journal: number;
}

const folder = 'src/share/golden';

describe('links that were once published', () => {
  const files = readdirSync(folder);

  it('are there of every version', () => {
    expect(new Set(files.map((file) => /^f(\d+)-/.exec(file)?.[1]))).toEqual(new Set(['1']));
  });

  it.each(files)('%s opens', async (file) => {
    const golden = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Golden;
    const text = await fromFlowLink(golden.link, packing);
    const flow = text.ok ? readFlow(text.value) : text;
    if (!flow.ok) throw new Error(JSON.stringify(flow.problems));
    const { name, run, nodes, edges, journal } = flow.value;
    expect({
      link: golden.link,
      name,
      seed: run.seed,
      nodes: Object.fromEntries(Object.entries(nodes).map(([id, { kind }]) => [id, kind])),
      edges: Object.keys(edges).length,
      journal: journal.length,
    }).toEqual(golden);
  });
});
