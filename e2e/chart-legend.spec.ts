import { expect, type Locator, test } from '@playwright/test';
import { openFlow } from './run.ts';
import { stillBox } from './still.ts';

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

const middleOf = async (shown: Locator) => {
  const { y, height } = (await shown.boundingBox())!;
  return y + height / 2;
};

test('three charts below each other tell what band and dashes are, and a name beside the title', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('eddy/session', JSON.stringify({ charts: ['length', 'throughput', 'waits'] })),
  );
  await page.goto('./');
  const card = page.getByRole('region', { name: 'Queue length', exact: true });
  const [dashes, band] = [card.getByText('0.92 √t'), card.getByText('highest', { exact: true })];
  await expect(page.getByRole('region', { name: 'Throughput', exact: true })).toBeAttached();
  await expect(dashes).toBeVisible();
  await expect(band).toBeVisible();
  const name = card.getByRole('button', { name: 'Inbox', exact: true });
  const title = await middleOf(card.getByRole('heading'));
  for (const each of [name, band, dashes]) expect(Math.abs((await middleOf(each)) - title)).toBeLessThan(6);
  const { x, width } = (await dashes.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(390);
});

test('where more lines are named than a phone has room for, the names scroll and the chart keeps its place', async ({
  page,
}) => {
  // Where the menu of files stands; the names are read on the phone.
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./');
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const nameOf = (id: string) => `What waits for the ${id} of all departments`;
  await openFlow(page, {
    format: 'eddy-flow/1',
    nodes: {
      in: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
      ...Object.fromEntries(ids.map((id) => [id, { kind: 'queue', label: nameOf(id) }])),
    },
    edges: Object.fromEntries(ids.map((id) => [`to-${id}`, { from: 'in', to: id }])),
  });
  const card = page.getByRole('region', { name: 'Queue length', exact: true });
  await page.setViewportSize({ width: 390, height: 844 });
  const last = card.getByRole('button', { name: nameOf('f') });
  await expect(last).toBeAttached();
  // The page hears of its new width later than the test that gave it.
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeVisible();
  await stillBox(card);
  const head = (await card.locator('header').boundingBox())!;
  expect(head.height).toBeLessThanOrEqual(104);
  await expect(last).not.toBeInViewport({ ratio: 0.9 });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  const name = (await last.boundingBox())!;
  expect(name.y + name.height).toBeLessThanOrEqual(head.y + head.height + 1);
  const drawn = (await card.locator('.recharts-surface').first().boundingBox())!;
  expect(drawn.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
  expect(drawn.height).toBeGreaterThan(50);
});
