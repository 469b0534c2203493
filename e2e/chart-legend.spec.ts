import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone every name of several lines is whole, and the menu is beside the title', async ({
  page,
}) => {
  for (const [address, names] of [
    ['./#example=fan-out-and-join', ['For stock', 'For payment', 'For delivery']],
    ['./', ['Inbox']],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address);
    const card = page.getByRole('region', { name: 'Queue length', exact: true });
    for (const name of names) {
      const label = card.getByRole('button', { name, exact: true }).getByText(name, { exact: true });
      await expect(label).toBeVisible();
      expect(await label.evaluate((each) => each.scrollWidth <= each.clientWidth + 1), name).toBe(true);
    }
    const key = (await card.getByText('highest', { exact: true }).boundingBox())!;
    expect(key.x + key.width).toBeLessThanOrEqual(390);
    const title = (await card.getByRole('heading').boundingBox())!;
    const menu = (await card.locator('button[aria-haspopup=menu]').boundingBox())!;
    expect(Math.abs(menu.y + menu.height / 2 - title.y - title.height / 2)).toBeLessThan(6);
  }
});
