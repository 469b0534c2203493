import { expect, type Page, test } from '@playwright/test';
import { dragFromPalette, figureOf, node, numberOf, secondsOf } from './canvas.ts';
import { setPace } from './run.ts';

const inQueue = (page: Page) => numberOf(page, 'inbox', /([\d,]+) (?:of .*)?waiting/);

/** At a pace that shows more than twenty waiting in a few seconds. */
async function letItGrow(page: Page): Promise<void> {
  await setPace(page, 320);
  await expect.poll(() => inQueue(page), { timeout: 20_000, intervals: [50] }).toBeGreaterThan(20);
}

/** What must never go back, however the flow is edited: looked at again and again, it tells whether it did. */
function createWatch(page: Page) {
  let before = { clock: 0, created: 0 };
  return async () => {
    const now = {
      clock: await secondsOf(page),
      created: await numberOf(page, 'orders', /([\d,]+) created/),
    };
    expect(now.clock).toBeGreaterThanOrEqual(before.clock);
    expect(now.created).toBeGreaterThanOrEqual(before.created);
    before = now;
  };
}

async function expectDrained(page: Page, look: () => Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        await look();
        return inQueue(page);
      },
      { timeout: 40_000 },
    )
    .toBeLessThan(3);
}

async function expectToGoOn(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  const clock = await secondsOf(page);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(clock);
  await look();
}

const edge = (page: Page, name: string) => page.locator(`.react-flow__edge[aria-label="Edge from ${name}"]`);

test('a second handler dragged onto the queue during the run takes its share and the queue drains; undo and redo', async ({
  page,
}) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const look = createWatch(page);
  await letItGrow(page);
  await look();
  const box = (await node(page, 'inbox').boundingBox())!;
  await dragFromPalette(page, 'Handler', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await expect(edge(page, 'Inbox to Second worker')).toHaveCount(1);
  await expect(edge(page, 'Second worker to Done')).toHaveCount(1);
  await expectDrained(page, look);
  // What was dragged in is selected, so the inspector tells its share.
  await expect.poll(() => figureOf(page, 'Completed')).toBeGreaterThan(10);

  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);
  await expectToGoOn(page, look);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(5);
  await expect(page.locator('.react-flow__edge')).toHaveCount(5);
  await expectToGoOn(page, look);
});

test('the ghost does the same by one press, and is gone then', async ({ page }) => {
  await page.goto('./');
  await expect(node(page, 'inbox')).toBeVisible();
  const look = createWatch(page);
  await letItGrow(page);
  await page.getByRole('button', { name: 'Add a second handler to the queue' }).click();
  await expect(edge(page, 'Inbox to Second worker')).toHaveCount(1);
  await expect(edge(page, 'Second worker to Done')).toHaveCount(1);
  await expect(page.getByText('Drag a second handler onto the queue')).toBeHidden();
  await expectDrained(page, look);
});
