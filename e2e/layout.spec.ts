import { expect, type Page, test } from '@playwright/test';

const sizes = [
  [1280, 720],
  [1920, 1080],
  [1200, 800],
  [1000, 700],
  [768, 1024],
  [844, 390],
  [390, 844],
] as const;

/** Controls whose text does not fit, and controls that lie on one another. */
async function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, select, input, summary, h2, dt, dd, th'),
    ].filter(isShown);
    for (const control of controls) {
      const isText = control instanceof HTMLInputElement;
      if (
        !isText &&
        control.scrollWidth > control.clientWidth + 1 &&
        getComputedStyle(control).overflow !== 'visible'
      ) {
        found.push(`cut: ${control.textContent || control.getAttribute('aria-label')}`);
      }
    }
    const buttons = controls.filter(
      (control) => control.matches('button') && control.closest('.react-flow__viewport') === null,
    );
    // What of it is in sight: a panel that scrolls cuts what stands outside of it.
    const seen = (element: Element) => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return { left, right, top, bottom };
    };
    buttons.forEach((a, index) => {
      for (const b of buttons.slice(index + 1)) {
        if (a.contains(b) || b.contains(a)) continue;
        const [p, q] = [seen(a), seen(b)];
        const [width, height] = [
          Math.min(p.right, q.right) - Math.max(p.left, q.left),
          Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top),
        ];
        const isScrolledAway = a.closest('[inert]') !== null || b.closest('[inert]') !== null;
        if (width > 2 && height > 2 && !isScrolledAway) {
          found.push(`${a.ariaLabel ?? a.textContent} lies on ${b.ariaLabel ?? b.textContent}`);
        }
      }
    });
    return found;
  });
}

for (const [width, height] of sizes) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${width} x ${height}, ${locale}`, () => {
      test.use({ viewport: { width, height }, locale, colorScheme: locale === 'zh-CN' ? 'dark' : 'light' });

      test('nothing is cut and nothing overlaps', async ({ page }, info) => {
        await page.goto('./');
        await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /./);
        await expect.poll(() => flaws(page)).toEqual([]);
        await info.attach('first view', { body: await page.screenshot(), contentType: 'image/png' });
        const queue = page.locator('.react-flow__node').nth(1);
        await queue.click();
        await expect(queue).toHaveClass(/selected/);
        // Panels may still be on their way.
        await expect.poll(() => flaws(page)).toEqual([]);
        await info.attach('a queue selected', { body: await page.screenshot(), contentType: 'image/png' });
      });
    });
  }
}

/** The nodes that are not wholly on the canvas. */
async function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.react-flow')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
      .filter((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left < canvas.left || right > canvas.right || top < canvas.top || bottom > canvas.bottom;
      })
      .map((node) => node.dataset['id'] ?? '');
  });
}

test('the whole flow stays in sight when panels take room, and comes back as it was', async ({ page }) => {
  await page.goto('./');
  const inbox = page.locator('.react-flow__node[data-id="inbox"]');
  await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /./);
  const sizeOf = async () => (await inbox.boundingBox())!.width;
  const whole = await sizeOf();
  const outline = page.getByRole('button', { name: 'Skip to the outline' });
  await outline.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'The outline' })).toBeVisible();
  await expect.poll(() => outOfSight(page)).toEqual([]);
  await expect.poll(sizeOf).toBeLessThan(whole);
  // The chart pulled up takes room below.
  const grip = page.getByRole('separator').first();
  await grip.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowUp');
  await expect.poll(() => outOfSight(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find a command' });
  await field.fill('hide the outline');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await field.fill('hide the chart');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Math.abs((await sizeOf()) - whole)).toBeLessThan(1);
});

test('who looks at a part goes on looking at it when a panel opens', async ({ page }) => {
  // Zooming is done at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  const inbox = page.locator('.react-flow__node[data-id="inbox"]');
  await expect(page.locator('.recharts-line-curve')).toHaveAttribute('d', /./);
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => outOfSight(page)).not.toEqual([]);
  const near = (await inbox.boundingBox())!.width;
  await page.getByRole('button', { name: 'Skip to the outline' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'The outline' })).toBeVisible();
  await expect.poll(async () => Math.abs((await inbox.boundingBox())!.width - near)).toBeLessThan(1);
});

for (const locale of ['en-US', 'zh-CN']) {
  test.describe(`the bar, ${locale}`, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } });

    test('has nothing on anything else nor outside at any width', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('timer')).toBeVisible();
      for (let width = 320; width <= 1920; width += 40) {
        await page.setViewportSize({ width, height: 700 });
        await expect.poll(() => barFlaws(page), `${width} px wide`).toEqual([]);
      }
    });
  });
}

/** What of the bar is cut by the page's edge or lies on another part, the texts included. */
async function barFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const timer = document.querySelector('[role=timer]');
    const bar = timer?.closest('[class*=bar]');
    if (timer === null || bar == null) return ['no bar'];
    const parts = [...bar.querySelectorAll<HTMLElement>('button, input, [role=timer], span[title]')].filter(
      (part) => part.checkVisibility() && part.closest('[popover], dialog') === null,
    );
    const found: string[] = [];
    const nameOf = (part: HTMLElement) => part.ariaLabel ?? part.textContent ?? part.className;
    parts.forEach((a, index) => {
      const p = a.getBoundingClientRect();
      if (p.left < 0 || p.right > innerWidth + 0.5) found.push(`${nameOf(a)} is cut`);
      for (const b of parts.slice(index + 1)) {
        if (a.contains(b) || b.contains(a)) continue;
        const q = b.getBoundingClientRect();
        const isApart =
          p.right <= q.left + 0.5 || q.right <= p.left + 0.5 || p.bottom <= q.top || q.bottom <= p.top;
        if (!isApart) found.push(`${nameOf(a)} lies on ${nameOf(b)}`);
      }
    });
    return found;
  });
}
