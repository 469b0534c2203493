import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { exampleFiles } from './examples.ts';
import { faultsOf } from './faults.ts';
import { stillBox, viewStill } from './still.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The smallest text within a node, in pixels of the screen, and whose it is. */
async function smallestText(page: Page): Promise<{ readonly size: number; readonly text: string }> {
  return page.evaluate(() => {
    let least = { size: Number.POSITIVE_INFINITY, text: '' };
    for (const shown of document.querySelectorAll<HTMLElement>('.react-flow__node')) {
      const zoom = shown.getBoundingClientRect().width / shown.offsetWidth;
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      for (let each = walker.nextNode(); each !== null; each = walker.nextNode()) {
        const { parentElement: around, textContent: text } = each;
        if (around === null || text === null || text.trim() === '' || around.closest('.unseen') !== null)
          continue;
        if (!around.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(around).fontSize) * zoom;
        if (size < least.size) least = { size, text };
      }
    }
    return least;
  });
}

/** What of these is not wholly on the canvas, above the line of words at its lower edge and below the buttons. */
async function cutOff(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((chosen) => {
    const canvas = document.querySelector('main')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>(chosen)]
      .filter((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        return left < canvas.left || right > canvas.right || top < canvas.top || bottom > canvas.bottom;
      })
      .map((each) => each.dataset['id'] ?? each.textContent ?? '');
  }, selector);
}

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the first flow is read on a phone, and nothing of it is cut off', async ({ page }) => {
      await page.goto('./');
      await expect(node(page, 'inbox').locator('[data-level]')).toBeVisible();
      await viewStill(page);
      await expect
        .poll(() => cutOff(page, '.react-flow__node, [data-queue], [class*=invitation]'))
        .toEqual([]);
      expect((await smallestText(page)).size).toBeGreaterThanOrEqual(10.5);
    });
  });
}

test('every example opens so that it can be read, from its head', async ({ page }) => {
  for (const { id, flow } of exampleFiles()) {
    await page.goto('about:blank');
    await page.goto(`./#example=${id}`);
    await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
    await viewStill(page);
    const { size, text } = await smallestText(page);
    expect(size, `${id}: ${text}`).toBeGreaterThanOrEqual(8.2);
    const fed = new Set(Object.values(flow.edges).map((edge) => (edge as { to: string }).to));
    const heads = Object.keys(flow.nodes).filter((each) => !fed.has(each));
    const out = await cutOff(page, '.react-flow__node');
    expect(
      heads.filter((each) => !out.includes(each)),
      id,
    ).not.toEqual([]);
  }
});

test('asked for, the whole of a flow is shown however large it is', async ({ page }) => {
  await page.goto('./#example=publish-subscribe');
  await expect(page.locator('.react-flow__node')).toHaveCount(10);
  await expect.poll(() => cutOff(page, '.react-flow__node')).not.toEqual([]);
  await page.getByRole('button', { name: 'Show the whole flow' }).tap();
  await expect.poll(() => cutOff(page, '.react-flow__node')).toEqual([]);
});

test('what to look at is told in two lines, and all of it when asked', async ({ page }) => {
  await page.goto('./#example=fan-out-and-join');
  const bar = page.getByRole('complementary', { name: 'About this flow' });
  const more = bar.getByRole('button', { name: 'More' });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  const words = bar.locator('p');
  const hidden = () => words.evaluate((each) => each.scrollHeight - each.clientHeight);
  expect(await hidden()).toBeGreaterThan(8);
  expect((await bar.boundingBox())!.height).toBeLessThan(56);
  await more.tap();
  await expect(bar.getByRole('button', { name: 'Less' })).toHaveAttribute('aria-expanded', 'true');
  expect(await hidden()).toBeLessThanOrEqual(1);
  await bar.getByRole('button', { name: 'Less' }).tap();
  await expect.poll(hidden).toBeGreaterThan(8);
  await bar.getByRole('button', { name: 'Dismiss' }).tap();
  await expect(bar).toBeHidden();
});

test('a page that has become wide while all was told has no button left that does nothing', async ({
  page,
}) => {
  await page.goto('./#example=fan-out-and-join');
  const bar = page.getByRole('complementary', { name: 'About this flow' });
  await bar.getByRole('button', { name: 'More' }).tap();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await bar.getByRole('button', { name: 'Less' }).tap();
  await expect(bar.getByRole('button', { name: /More|Less/ })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(bar.getByRole('button', { name: 'More' })).toBeVisible();
});

test('words that scroll are scrolled by the keyboard too', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 300 });
  await page.goto('./#example=command-and-query');
  const bar = page.getByRole('complementary', { name: 'About this flow' });
  await bar.getByRole('button', { name: 'More' }).tap();
  await expect(bar.getByRole('button', { name: 'Less' })).toBeVisible();
  const words = bar.locator('p');
  expect(await words.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeGreaterThan(20);
  expect((await faultsOf(page)).filter((fault) => fault.startsWith('scrollable'))).toEqual([]);
  await words.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => words.evaluate((each) => each.scrollTop)).toBeGreaterThan(0);
});

test('the invitation is declined by a finger, on a small phone too', async ({ page }) => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto('about:blank');
    await page.goto('./');
    const decline = page.getByRole('button', { name: 'Not now' });
    await expect(decline).toBeVisible();
    const box = await stillBox(decline);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
  }
  await page.getByRole('button', { name: 'Not now' }).tap();
  await expect(page.getByRole('button', { name: 'Not now' })).toHaveCount(0);
});

test('three lines of a chart are named to their ends, and its menu stands beside its title', async ({
  page,
}) => {
  await page.goto('./#example=publish-subscribe');
  const card = page.getByRole('region', { name: 'Queue length' });
  await expect(card.locator('.recharts-line-curve')).toHaveCount(3);
  for (const name of ['For the mail', 'For invoices', 'For the index']) {
    const label = card.getByText(name, { exact: true }).first();
    expect(await label.evaluate((each) => each.scrollWidth - each.clientWidth), name).toBeLessThanOrEqual(0);
    const { x, width } = (await label.boundingBox())!;
    expect(x + width, name).toBeLessThan(390);
  }
  const title = (await card.getByRole('heading', { name: 'Queue length' }).boundingBox())!;
  const menu = (await card.locator('header button[aria-haspopup=menu]').boundingBox())!;
  expect(Math.abs(menu.y + menu.height / 2 - title.y - title.height / 2)).toBeLessThan(6);
  expect((await card.locator('.recharts-surface').first().boundingBox())!.height).toBeGreaterThan(85);
});
