import { expect, type Page, test } from '@playwright/test';

const sizes = [
  [1280, 720],
  [1920, 1080],
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
    buttons.forEach((a, index) => {
      for (const b of buttons.slice(index + 1)) {
        if (a.contains(b) || b.contains(a)) continue;
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
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
