import { expect, type Page, test } from '@playwright/test';
import { drag } from './desk.ts';
import { selectNode } from './run.ts';
import { stillBox, viewStill } from './still.ts';

/** What the story of a step lies on, of what is drawn, what floats over it and the panels; and whether it is out of the window. */
async function coveredByStory(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const story = document.querySelector('header [data-story]')!.getBoundingClientRect();
    const kept = document.querySelectorAll<HTMLElement>(
      'aside[aria-label="About this flow"], .react-flow__node, [data-queue], [data-floating], [role=toolbar]',
    );
    const out = story.left < 0 || story.top < 0 || story.right > innerWidth || story.bottom > innerHeight;
    const covered = [...kept]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return (
          box.left < story.right && story.left < box.right && box.top < story.bottom && story.top < box.bottom
        );
      })
      .map((each) => each.dataset['id'] ?? each.ariaLabel ?? '');
    return out ? [...covered, 'outside'] : covered;
  });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test.describe(`${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the story of a step covers neither what to look at nor any node', async ({ page }) => {
      for (const example of ['direct', 'fan-out-and-join', 'first']) {
        await page.goto('about:blank');
        await page.goto(example === 'first' ? './' : `./#example=${example}`);
        if (example !== 'first')
          await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
        await expect(page.locator('.react-flow__node').first()).toBeVisible();
        await viewStill(page);
        for (let step = 0; step < 8; step++) {
          await page.keyboard.press('.');
          await expect(page.locator('header [data-story]')).toBeVisible();
          await expect
            .poll(() => coveredByStory(page), { message: `${example} ${step}`, timeout: 3000 })
            .toEqual([]);
        }
      }
    });
  });
}

test('the first story waits until it is known what is drawn, and not for ever', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // It waits for half a second; here for longer, so that a slow machine has fetched by then what is not held back for ever.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const patient = (task: () => void, delay = 0) => later(task, delay === 500 ? 5000 : delay);
    Object.defineProperty(window, 'setTimeout', { value: patient });
  });
  const held = async (milliseconds: number) => {
    await page.unrouteAll();
    await page.route(/\/assets\/bars-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await route.continue().catch(() => undefined);
    });
    await page.goto('about:blank');
    await page.goto('./#example=direct');
    await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
    await step(page);
  };
  await held(250);
  expect(await coveredByStory(page)).toEqual([]);
  await held(20_000);
});

async function step(page: Page): Promise<void> {
  await page.keyboard.press('.');
  await expect(page.locator('header [data-story]')).toBeVisible();
}

/** Once nothing moves any more. */
async function expectClear(page: Page, when: string): Promise<void> {
  await page.waitForTimeout(400);
  await expect.poll(() => coveredByStory(page), { message: when, timeout: 3000 }).toEqual([]);
}

test('the story of a step gives way to what comes after it: a bar, a pan, a panel, the end of a caption', async ({
  page,
}) => {
  await page.goto('./#example=direct');
  await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
  await viewStill(page);
  await step(page);
  await page
    .getByRole('complementary', { name: 'About this flow' })
    .getByRole('button', { name: 'Dismiss' })
    .click();
  await expectClear(page, 'without its caption');
  const story = page.locator('header [data-story]');
  const [from, canvas] = [(await story.boundingBox())!, (await page.getByRole('main').boundingBox())!];
  // The uppermost node comes to where the story stands.
  const nodes = await page
    .locator('.react-flow__node')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  const top = nodes.toSorted((a, b) => a.y - b.y)[0]!;
  const grip = { x: canvas.x + 30, y: canvas.y + canvas.height - 70 };
  await drag(page, grip, { x: grip.x + from.x + 40 - top.x, y: grip.y + from.y - top.y });
  await expectClear(page, 'after a pan');
  for (const id of await page
    .locator('.react-flow__node')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['id'] ?? ''))) {
    await selectNode(page, id);
    await expectClear(page, `with the bar of ${id}`);
  }
  for (const name of ['Show the outline', 'Hide the palette', 'Hide the inspector', 'Hide the chart']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expectClear(page, name);
  }
});

test.describe('a canvas narrower than the story', () => {
  test.use({ viewport: { width: 760, height: 700 } });

  test('has it wrap, and lie over no panel', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await page.getByRole('button', { name: 'Show the outline' }).click();
    await expect(page.locator('[data-region=outline]')).toBeVisible();
    for (let times = 0; times < 6; times++) {
      await step(page);
      const story = await stillBox(page.locator('header [data-story]'));
      const canvas = await stillBox(page.getByRole('main'));
      expect(story.x).toBeGreaterThanOrEqual(canvas.x);
      expect(story.x + story.width).toBeLessThanOrEqual(canvas.x + canvas.width);
    }
  });
});
