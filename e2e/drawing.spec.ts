import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, selectNode } from './run.ts';

const poisson = (rate: number, more: object = {}) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate }, ...more },
});
const handler = (servers: number, service: number, more: object = {}) => ({
  kind: 'handler',
  params: { servers, service, ...more },
});

/** Opens a flow whose edges go from each node to the next named. */
async function open(page: Page, nodes: Record<string, object>, ways: readonly [string, string, object?][]) {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const edges = Object.fromEntries(
    ways.map(([from, to, params = {}], index) => [`e${index}`, { from, to, params }]),
  );
  await openFlow(page, { format: 'eddy-flow/1', name: 'Drawn', nodes, edges });
  await expect(node(page, 'inbox')).toHaveCount(0);
}

/** A queue of ten places that just so many messages have entered. */
async function openFilled(page: Page, messages: number) {
  const events = Array.from({ length: messages }, () => ({ at: 0.01 }));
  await open(
    page,
    {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
      q: { kind: 'queue', label: 'Room for ten', params: { capacity: 10 } },
    },
    [['s', 'q']],
  );
}

for (const [messages, level, told] of [
  [3, 'calm', '3 of 10 waiting'],
  [6, 'warning', '6 of 10 waiting, filling · 60 %'],
  [9, 'critical', '9 of 10 waiting, nearly full · 90 %'],
  [10, 'full', '10 of 10 waiting, full'],
] as const)
  test(`a queue with ${messages} of 10 shows its messages, its number, and is ${level} by colour and shape`, async ({
    page,
  }) => {
    await openFilled(page, messages);
    const queue = node(page, 'q');
    await expect(queue).toHaveAttribute(
      'aria-label',
      `Room for ten, Queue: no handler takes from it, ${told}`,
    );
    const drawn = queue.locator(`[data-level="${level}"]`);
    await expect(drawn).toBeVisible();
    await expect(drawn.locator('rect[visibility="visible"]')).toHaveCount(messages);
    await expect(drawn.getByText(String(messages), { exact: true })).toBeVisible();
    const shape = await drawn.evaluate((element) => {
      const mark = getComputedStyle(element.querySelector('[class*=mark]')!);
      return mark.display === 'none' ? 'none' : mark.clipPath.split(',').length;
    });
    expect(shape).toBe(level === 'calm' ? 'none' : level === 'warning' ? 3 : 8);
    const name = queue.getByText('Room for ten', { exact: true });
    expect(await name.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
  });

test('a handler draws its servers busy, held, idle, failing and crashed', async ({ page }) => {
  await open(
    page,
    {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events: [{ at: 0.01 }] } } },
      front: handler(2, 0.001),
      back: handler(1, 1e6),
      flaky: handler(1, 0.05, { failure: 1 }),
      t: poisson(5),
    },
    [
      ['s', 'front'],
      ['front', 'back'],
      ['t', 'flaky'],
    ],
  );
  const states = (id: string) =>
    node(page, id)
      .locator('svg[data-state]')
      .evaluateAll((all) => all.map((each) => each.dataset['state']));
  await expect.poll(() => states('back')).toEqual(['serving']);
  await expect.poll(() => states('front')).toEqual(['held', 'idle']);
  await expect(node(page, 'front')).toHaveAttribute('aria-label', /1 of 2 busy · 1 held/);
  await expect(node(page, 'flaky').locator('[data-failing="yes"]')).toBeVisible();
  await selectNode(page, 'back');
  await page.getByRole('button', { name: 'Crash it' }).press('Enter');
  await expect(node(page, 'back').locator('[data-down="yes"]')).toBeVisible();
  await expect(node(page, 'back').getByText('crashed')).toBeVisible();
});

test('an outage of a queue is said once, by the mark on its rim', async ({ page }) => {
  await openFilled(page, 4);
  await selectNode(page, 'q');
  await page.getByRole('button', { name: 'Pause it' }).press('Enter');
  await expect(node(page, 'q').getByText('paused')).toHaveCount(1);
  await expect(node(page, 'q')).toHaveAttribute(
    'aria-label',
    'Room for ten, Queue: paused, no handler takes from it, 4 of 10 waiting',
  );
});

test('a source shows who waits at it, a router where it sends, a topic its copies, delay and join what they hold', async ({
  page,
}) => {
  await open(
    page,
    {
      caller: poisson(50, { callers: 3 }),
      slow: handler(1, 1e5),
      s: poisson(5),
      r: { kind: 'router', params: { policy: 'roundRobin' } },
      t: { kind: 'topic' },
      d: { kind: 'delay', params: { time: 30 } },
      j: { kind: 'join' },
      z: { kind: 'sink' },
    },
    [
      ['caller', 'slow'],
      ['s', 'r'],
      ['r', 't'],
      ['r', 'z'],
      ['t', 'd'],
      ['t', 'j'],
      ['d', 'j'],
      ['j', 'z'],
    ],
  );
  // Also what is drawn by what is fetched later has its edges.
  await expect(page.locator('.react-flow__edge')).toHaveCount(8);
  await expect(node(page, 'caller').locator('[data-waits="callers"]')).toContainText('3');
  await expect(node(page, 'caller')).toHaveAttribute('aria-label', /3 callers wait/);
  await expect(node(page, 'r').getByText('50%')).toHaveCount(2);
  await expectSeen(page, '[data-id="r"] [data-now="true"]');
  await expectSeen(page, '[data-id="t"] rect[data-now="true"]');
  await expect(node(page, 'd')).toHaveAttribute('aria-label', /[1-9]\d* inside/);
  await expect(node(page, 'd').locator('circle[visibility="visible"]').first()).toBeVisible();
  await expect(node(page, 'j')).toHaveAttribute('aria-label', /[1-9]\d* events waiting/);
});

/** Of what is there for a moment only, again and again: looked for in every frame. */
async function expectSeen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.checkVisibility(), selector);
}

/** Whether the canvas of messages has this colour anywhere. */
async function isPainted(page: Page, token: string): Promise<boolean> {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>('main canvas')!;
    const hex = getComputedStyle(canvas).getPropertyValue(name).trim();
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b && data[at + 3] === 255) return true;
    return false;
  }, token);
}

test('messages move in the colour of their type; what is lost falls off the edge, crossed out', async ({
  page,
}) => {
  const nodes = {
    a: poisson(5, { event: { type: 'a' } }),
    b: poisson(5, { event: { type: 'b' } }),
    z: { kind: 'sink' },
  };
  await open(page, nodes, [
    ['a', 'z'],
    ['b', 'z'],
  ]);
  await expect.poll(() => isPainted(page, '--series-1'), { intervals: [50] }).toBe(true);
  await expect.poll(() => isPainted(page, '--series-2'), { intervals: [50] }).toBe(true);
  expect(await isPainted(page, '--danger-mark')).toBe(false);
  await expect(page.getByText('1 dot = 1 message')).toBeVisible();
  const edges = { e0: { from: 'a', to: 'z', params: { loss: 1 } }, e1: { from: 'b', to: 'z' } };
  await openFlow(page, { format: 'eddy-flow/1', name: 'Lossy', nodes, edges });
  await expect.poll(() => isPainted(page, '--danger-mark'), { intervals: [50] }).toBe(true);
});

test('too many to tell apart become dots for many, then a stream; both are said', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('slider', { name: 'Pace' }).press('End');
  await expect(page.getByText(/1 dot = [2-9]|1 dot = \d\d+/)).toBeVisible();
  await expect(page.getByText(/dashes: over [\d,]+ a second/)).toBeVisible();
});

test('with reduced motion nothing moves, and the figures are told all the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(page.getByText('Motion is off: figures only')).toBeVisible();
  await expect(page.locator('main canvas')).toHaveCount(0);
  await expect(node(page, 'done')).toHaveAttribute('aria-label', /[1-9]\d* completed/);
});

test('a handler with any number of servers has all that it tells within its frame, in either language', async ({
  page,
}) => {
  await page.goto('./');
  const hands = node(page, 'hands');
  const outside = () =>
    hands.evaluate((shown) => {
      const frame = shown.getBoundingClientRect();
      return [...shown.querySelectorAll('[class*="body"] span')]
        .filter((part) => {
          const { left, top, right, bottom } = part.getBoundingClientRect();
          return left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom - 2;
        })
        .map((part) => part.textContent);
    });
  for (const servers of [1, 2, 16, 17, 99_999, 1_000_000]) {
    await openFlow(page, {
      format: 'eddy-flow/1',
      name: `${servers} hands`,
      nodes: { come: poisson(4), hands: handler(servers, 1) },
      edges: { a: { from: 'come', to: 'hands' } },
    });
    await expect(hands.getByText(/^ρ/)).toBeVisible({ timeout: 20_000 });
    expect(await outside(), `${servers} servers`).toEqual([]);
  }
  await expect(hands.getByText('+1M')).toBeVisible();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(hands.getByText('+100万')).toBeVisible();
  expect(await outside(), 'in Chinese').toEqual([]);
});
