import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/rect.ts';
import { languages } from '../base/words.ts';
import { toShown } from '../canvas/orientation.ts';
import { rectsOf } from '../canvas/placement.ts';
import { sizeOf } from '../canvas/views.ts';
import type { Flow } from '../flow/flow.ts';
import { looseEnds } from '../flow/loose.ts';
import { specs } from '../kinds/specs.ts';
import { printFlow } from '../store/flowText.ts';
import { inOwnWords, lookOf, readWords } from '../store/ownWords.ts';
import { readFlow } from '../store/readFlow.ts';
import { exampleIds, fetchExample } from './examples.ts';

async function exampleOf(id: string): Promise<Flow> {
  const read = await fetchExample(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function touching(rects: readonly Rect[], gap: number): number {
  return rects.flatMap((rect, index) => rects.slice(index + 1).filter((other) => overlaps(rect, other, gap)))
    .length;
}

describe('the gallery', () => {
  it('has a file for every example and an example for every file', () => {
    const files = readdirSync('src/gallery/flows').map((name) => name.replace(/\.json$/, ''));
    expect(files.toSorted()).toEqual(exampleIds.toSorted());
    expect(exampleIds.length).toBeGreaterThanOrEqual(12);
  });

  it('tells of what is not there', async () => {
    expect(await fetchExample('no-such')).toMatchObject({ ok: false, problems: [{ path: 'no-such' }] });
    expect(await fetchExample('../examples')).toMatchObject({ ok: false });
  });

  describe.each(exampleIds)('%s', (id) => {
    it('is a file like any other, comes back as it went, and nothing in it is loose', async () => {
      const flow = await exampleOf(id);
      expect(readFlow(printFlow(flow))).toEqual({ ok: true, value: flow });
      expect(looseEnds(flow, specs).size).toBe(0);
      expect(flow.meta['example']).toBe(id);
    });

    it('has every word in both languages, and two sentences on what to look at', async () => {
      const flow = await exampleOf(id);
      const told = inOwnWords(flow, 'zh-CN');
      expect(told.name).not.toBe(flow.name);
      expect(inOwnWords(told, 'en')).toEqual(flow);
      for (const [node, { label }] of Object.entries(flow.nodes)) {
        const words = readWords((flow.meta['words'] as { nodes: Record<string, unknown> }).nodes[node]);
        expect(words?.en, node).toBe(label);
        expect(/\p{Script=Han}|^\d+%$/u.test(words?.['zh-CN'] ?? ''), node).toBe(true);
      }
      const look = lookOf(flow);
      expect(look?.en.match(/[.!?](?= |$)/g), look?.en).toHaveLength(2);
      expect(look?.['zh-CN'].match(/。/g), look?.['zh-CN']).toHaveLength(2);
      // A per cent sign stands apart in English, and close in Chinese.
      const chinese = [told.name, look?.['zh-CN'], ...Object.values(told.nodes).map(({ label }) => label)];
      expect(chinese.join('\n')).not.toMatch(/\d\s%/);
      for (const language of languages) expect(look?.[language].length).toBeLessThan(400);
    });

    it('is drawn with room between its nodes, read across and read down', async () => {
      const flow = await exampleOf(id);
      expect(Object.keys(flow.layout).toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
      const rects = [...rectsOf(flow, sizeOf).values()];
      expect(touching(rects, 30)).toBe(0);
      expect(
        touching(
          rects.map((rect) => ({ ...rect, ...toShown(rect, rect, 'down') })),
          4,
        ),
      ).toBe(0);
    });
  });
});
