import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 720 } },
  dark: { colorScheme: 'dark', locale: 'zh-CN', viewport: { width: 1920, height: 1080 } },
  phone: { colorScheme: 'light', locale: 'zh-CN', viewport: { width: 390, height: 844 } },
} as const)) {
  test.describe(name, () => {
    test.use({ ...options, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing serious: first view, each node selected, help', async ({ page }) => {
      await page.goto('./');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await page.waitForTimeout(1500);
      expect(await faultsOf(page), 'first view').toEqual([]);
      const nodes = page.locator('.react-flow__node');
      for (let index = 0; index < 4; index++) {
        await nodes.nth(index).focus();
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
        expect(await faultsOf(page), `node ${index}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+Slash');
      if (await page.getByRole('dialog').isVisible()) expect(await faultsOf(page), 'help').toEqual([]);
    });
  });
}

test('the keyboard reaches the bar, the palette, every node, the inspector and the dock, and focus is seen', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const reached = new Set<string>();
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // An edge has no box to outline: its line takes the accent's colour and grows.
      const line = element.closest('.react-flow__edge')?.querySelector('path');
      const frame = element.matches('.react-flow__node') ? element.querySelector('[class*="frame"]') : null;
      const style = getComputedStyle(line ?? frame ?? element);
      const isSeen =
        line === null || line === undefined
          ? style.outlineStyle !== 'none' || style.boxShadow !== 'none'
          : Number.parseFloat(style.strokeWidth) > 3.5;
      const region = element.closest('.react-flow__node')
        ? `node ${element.closest('.react-flow__node')?.getAttribute('data-id')}`
        : (element
            .closest('[aria-label]:is(section, aside, nav, header, main, [role])')
            ?.getAttribute('aria-label') ?? '');
      return { region, isSeen, name: element.getAttribute('aria-label') ?? element.textContent };
    });
    if (at === null) continue;
    reached.add(at.region);
    expect(at.isSeen, `focus is seen on ${at.name}`).toBe(true);
  }
  for (const node of ['orders', 'inbox', 'worker', 'done']) expect([...reached]).toContain(`node ${node}`);
  expect([...reached].length).toBeGreaterThan(7);
});
