import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { faultsOf } from './faults.ts';
import { openText, selectNode } from './run.ts';

const looks = {
  'light, English': { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 720 } },
  'dark, Chinese': { colorScheme: 'dark', locale: 'zh-CN', viewport: { width: 1920, height: 1080 } },
  'a phone, Chinese': { colorScheme: 'light', locale: 'zh-CN', viewport: { width: 390, height: 844 } },
} as const;

for (const [name, options] of Object.entries(looks)) {
  test.describe(name, () => {
    // Without motion: axe would judge the colours of a panel that is still fading in.
    test.use({ ...options, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing serious: first view, each node and an edge selected, dialogs, menu', async ({
      page,
    }) => {
      await page.goto('./');
      await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /./);
      expect(await faultsOf(page), 'first view').toEqual([]);
      await page.keyboard.press('Space');
      const inspector = page.getByRole('complementary');
      // Where the page is narrow the inspector lies over it and waits to be asked for.
      const show = page.getByRole('button', { name: '显示属性栏' });
      if (await show.isVisible()) await show.click();
      for (const id of ['orders', 'inbox', 'worker', 'done']) {
        await selectNode(page, id);
        await expect(node(page, id)).toHaveClass(/selected/);
        await expect(inspector).toBeVisible();
        expect(await faultsOf(page), id).toEqual([]);
      }
      await page.locator('.react-flow__edge').first().focus();
      await page.keyboard.press('Enter');
      expect(await faultsOf(page), 'an edge').toEqual([]);

      const dialog = page.getByRole('dialog');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Slash');
      await expect(dialog).toBeVisible();
      expect(await faultsOf(page), 'help').toEqual([]);
      await page.keyboard.press('Escape');
      await selectNode(page, 'orders');
      await page.keyboard.press('c');
      await expect(dialog).toBeVisible();
      expect(await faultsOf(page), 'what to connect to').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });
}

test('axe finds nothing serious in a menu and in what is told of a file that cannot be opened', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'File' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await faultsOf(page), 'menu').toEqual([]);
  await page.keyboard.press('Escape');
  await openText(page, JSON.stringify({ format: 'eddy-flow/1', nodes: { a: { kind: 'toaster' } } }));
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faultsOf(page), 'a file that cannot be opened').toEqual([]);
});

/** Where the focus is, and whether it can be seen there. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // An edge has no box to outline: its line takes the accent's colour and grows.
    const edge = element.closest('.react-flow__edge');
    const line = edge?.querySelector('path');
    const frame = element.matches('.react-flow__node') ? element.querySelector('[class*="frame"]') : null;
    const style = getComputedStyle(line ?? frame ?? element);
    const isSeen = line
      ? Number.parseFloat(style.strokeWidth) > 3.5
      : style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    const nodeId = element.closest('.react-flow__node')?.getAttribute('data-id');
    const region = element.closest('header, nav, main, aside, section[aria-label], footer');
    const place = region?.getAttribute('aria-label') ?? region?.tagName.toLowerCase() ?? 'page';
    return {
      at: nodeId ? `node ${nodeId}` : edge ? 'edge' : place,
      name: element.getAttribute('aria-label') ?? element.textContent,
      isSeen,
    };
  });
}

test('the keyboard goes through bar, palette, nodes and edges, and inspector in this order, and focus is seen', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const order: string[] = [];
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    // Behind the last control the focus leaves the page.
    if (focus === null) break;
    expect(focus.isSeen, `focus is seen on ${focus.name}`).toBe(true);
    if (!order.includes(focus.at)) order.push(focus.at);
  }
  const places = ['header', 'Palette', 'node orders', 'Inspector'];
  for (const id of ['orders', 'inbox', 'worker', 'done']) expect(order).toContain(`node ${id}`);
  expect(order).toContain('edge');
  expect(order.filter((place) => places.includes(place))).toEqual(places);
});

test.describe('who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sees figures instead of flights, and flights as soon as motion is welcome', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText('Motion is off: figures only')).toBeVisible();
    await expect(page.locator('main canvas')).toHaveCount(0);
    await expect(node(page, 'done')).toHaveAttribute('aria-label', /[1-9]\d* completed/);
    const animations = await page.evaluate(() => document.getAnimations().length);
    expect(animations).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect(page.locator('main canvas').first()).toBeVisible();
  });
});
