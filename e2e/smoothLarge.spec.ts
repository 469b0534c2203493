import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, setPace } from './run.ts';

/** 50 nodes: 12 lines of a source, a queue, a handler and a sink, and a pair; some 500 messages on slow edges at pace 1. */
function large() {
  const nodes: Record<string, object> = {};
  const edges: Record<string, object> = {};
  const layout: Record<string, object> = {};
  const params = { latency: 1.2 };
  const put = (id: string, column: number, row: number, node: object) => {
    nodes[id] = node;
    layout[id] = { x: column * 380, y: row * 120 };
  };
  for (let line = 0; line < 13; line++) {
    const source = { process: 'poisson', rate: 16 };
    put(`s${line}`, 0, line, {
      kind: 'source',
      params: { arrivals: source, event: { type: `type ${line % 6}` } },
    });
    if (line === 12) {
      put('z12', 3, line, { kind: 'sink' });
      edges['a12'] = { from: 's12', to: 'z12', params };
      continue;
    }
    put(`q${line}`, 1, line, { kind: 'queue', params: { capacity: 40 } });
    put(`h${line}`, 2, line, {
      kind: 'handler',
      params: { servers: 2, service: { kind: 'exponential', mean: 0.11 } },
    });
    put(`z${line}`, 3, line, { kind: 'sink' });
    edges[`a${line}`] = { from: `s${line}`, to: `q${line}`, params };
    // A server is kept for what is on its way to it: this edge is a quick one.
    edges[`b${line}`] = { from: `q${line}`, to: `h${line}` };
    edges[`c${line}`] = { from: `h${line}`, to: `z${line}`, params };
  }
  return { format: 'eddy-flow/1', name: 'Large', nodes, edges, layout };
}

interface Pacing {
  readonly median: number;
  readonly p95: number;
}

/** Milliseconds from one animation frame to the next over three seconds. */
async function pacingOf(page: Page): Promise<Pacing> {
  const gaps = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const all: number[] = [];
        const began = performance.now();
        let before = began;
        const count = (now: number) => {
          all.push(now - before);
          before = now;
          if (now - began < 3000) requestAnimationFrame(count);
          else resolve(all.slice(1));
        };
        requestAnimationFrame(count);
      }),
  );
  gaps.sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.floor(share * (gaps.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const told = ({ median, p95 }: Pacing) =>
  `${(1000 / median).toFixed(0)} frames/s (median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms)`;

/** 60 frames a second in the median, and a p95 below 33 ms. */
const isSmooth = ({ median, p95 }: Pacing) => median <= 17.5 && p95 < 33.5;

/** On a machine so busy that the very page at rest is not smooth: two of its frames, and none stands. */
const isLikeRest = (seen: Pacing, rest: Pacing) =>
  !isSmooth(rest) && seen.median <= 2.1 * rest.median && seen.p95 <= 2.1 * rest.p95;

test('50 nodes, 500 messages under way and two charts stay smooth, at full speed too', {
  tag: '@timed',
}, async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  await openFlow(page, large());
  await expect(page.locator('.react-flow__node')).toHaveCount(50);
  await page.getByRole('button', { name: 'Queue length: more' }).click();
  await page.getByRole('menuitem', { name: 'Show: Throughput' }).click();
  await expect(page.locator('.recharts-surface')).toHaveCount(2);
  await setPace(page, 1);
  const tokens = async () => Number(await page.locator('main canvas').getAttribute('data-tokens'));
  await expect.poll(tokens, { timeout: 30_000 }).toBeGreaterThan(440);
  const seen: string[] = [];
  // Others may work on the machine beside: each must hold once in several attempts.
  const held = { playing: false, atFullSpeed: false };
  for (let attempt = 0; attempt < 6 && !(held.playing && held.atFullSpeed); attempt++) {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const rest = await pacingOf(page);
    await setPace(page, 1);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(tokens, { timeout: 30_000 }).toBeGreaterThan(440);
    const playing = await pacingOf(page);
    const count = await tokens();
    await setPace(page, 'max');
    await page.waitForTimeout(700);
    const atFullSpeed = await pacingOf(page);
    await setPace(page, 1);
    held.playing ||= isSmooth(playing) || isLikeRest(playing, rest);
    held.atFullSpeed ||= isSmooth(atFullSpeed) || isLikeRest(atFullSpeed, rest);
    const figures = [
      `at rest ${told(rest)}`,
      `playing with ${count} messages drawn ${told(playing)}`,
      `at full speed ${told(atFullSpeed)}`,
    ].join('; ');
    seen.push(figures);
    console.log(`50 nodes, 2 charts: ${figures}`);
  }
  test.info().annotations.push({ type: 'frames', description: seen.join('\n') });
  expect(held, seen.join('\n')).toEqual({ playing: true, atFullSpeed: true });
});
