import { expect, test } from '@playwright/test';
import { node, numberOf } from './canvas.ts';
import { openFlow, selectNode } from './run.ts';

const callers = {
  format: 'eddy-flow/1',
  name: 'Callers',
  run: { seed: 3 },
  nodes: {
    calls: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 2 }, callers: 1 } },
    box: { kind: 'queue', params: { capacity: 3, overflow: 'block' } },
    hands: { kind: 'handler', params: { service: 1 } },
    end: { kind: 'sink' },
  },
  edges: {
    a: { from: 'calls', to: 'box' },
    b: { from: 'box', to: 'hands' },
    c: { from: 'hands', to: 'end' },
  },
};

test('a source whose caller waits tells its real pace and who waits, and the queue is not called steady', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, callers);
  const calls = node(page, 'calls');
  await expect(calls.getByText(/[\d.]+ \/ s/)).toBeVisible();
  // One handled a second, so one called a second, though two would be if nobody had to wait.
  // After the first few calls it is told by chance.
  const isReal = async () => {
    const rate = await numberOf(page, 'calls', /([\d.]+) \/ s/);
    return rate > 0.7 && rate < 1.2;
  };
  await expect.poll(isReal, { timeout: 20_000 }).toBe(true);
  await expect(calls).toHaveAttribute('aria-label', /1 caller waits/);
  const chart = page.getByRole('region', { name: 'Chart' });
  await expect(chart.getByText('full, more waits outside').first()).toBeVisible();
  await expect(chart.getByText('steady')).toHaveCount(0);
  await expect(chart.getByText('Wait', { exact: true })).toBeVisible();
});

test('no chosen word in the settings is cut', async ({ page }) => {
  await page.goto('./');
  for (const language of ['en', 'zh-CN']) {
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const id of ['orders', 'inbox', 'worker']) {
      await selectNode(page, id);
      const more = page.getByRole('button', { name: /^(More settings|更多设置)$/ });
      if (await more.isVisible()) await more.click();
      const cut = await page.locator('aside select').evaluateAll((selects) =>
        selects.flatMap((select) => {
          if (!(select instanceof HTMLSelectElement)) return [];
          const alone = select.cloneNode() as HTMLSelectElement;
          alone.style.cssText = 'position: absolute; width: max-content';
          alone.append(new Option(select.selectedOptions[0]?.text ?? ''));
          select.after(alone);
          const needs = alone.offsetWidth;
          alone.remove();
          return needs > select.offsetWidth ? [`${select.selectedOptions[0]?.text} ${needs}`] : [];
        }),
      );
      expect(cut).toEqual([]);
    }
    if (language === 'en') await page.getByRole('button', { name: '切换到中文' }).click();
  }
});

test('who calls a handler without a queue is counted at it, with what that means, in either language', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, {
    ...callers,
    nodes: {
      calls: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 4 } } },
      box: { kind: 'queue' },
      later: { kind: 'delay' },
      hands: { kind: 'handler', params: { service: 1 } },
    },
    edges: {
      a: { from: 'calls', to: 'box' },
      b: { from: 'box', to: 'later' },
      c: { from: 'later', to: 'hands' },
    },
  });
  const hands = node(page, 'hands');
  const calling = hands.getByText(/\d+ calling/);
  await expect(calling).toBeVisible({ timeout: 20_000 });
  await expect(calling).toHaveAttribute('title', /waits, and keeps its place/);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(hands.getByText(/\d+ 个调用在等/)).toHaveAttribute('title', /一直占着自己的位置/);
});
