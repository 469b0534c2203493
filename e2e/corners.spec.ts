import { expect, type Locator, type Page, test } from '@playwright/test';
import { deskHere, node } from './canvas.ts';
import { exampleFiles } from './examples.ts';
import { type Box, viewStill } from './still.ts';

/** What stands on the canvas beside the flow, and the ghost on it. */
function furnitureOf(page: Page): Record<string, Locator> {
  const canvas = page.getByRole('main');
  return {
    palette: page.getByRole('navigation', { name: 'Palette' }),
    legend: canvas.getByText(/^1 dot = /),
    zoom: canvas.getByRole('group', { name: 'View' }),
    folds: canvas.getByRole('button', { name: 'Hide the chart' }).locator('..'),
    credit: canvas.locator('.react-flow__attribution'),
    ghost: canvas.getByRole('button', { name: 'Add a second handler to the queue' }),
    invitation: canvas.getByText('Drag a second handler onto the queue'),
    decline: canvas.getByRole('button', { name: 'Not now' }),
  };
}

/** How far two boxes lie over one another, both ways; rounding may let neighbours touch. */
function overlap(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );
}

async function boxOf(locator: Locator, name: string): Promise<Box> {
  await expect(locator, name).toBeVisible();
  const box = await locator.boundingBox();
  expect(box, `${name} has a place`).not.toBeNull();
  return box!;
}

/** The decline button stands within the invitation's line. */
const related = new Set(['invitation decline']);

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test.describe(`${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('palette, legend, zoom, folds, ghost and nodes leave one another room, all on the screen', async ({
      page,
    }) => {
      await page.goto('./');
      await expect(node(page, 'inbox')).toBeVisible();
      // On a phone the flow turns once it is known how wide its room is.
      await viewStill(page);
      const boxes: Record<string, Box> = {};
      for (const [name, locator] of Object.entries(furnitureOf(page)))
        boxes[name] = await boxOf(locator, name);
      for (const id of ['orders', 'inbox', 'worker', 'done']) boxes[id] = await boxOf(node(page, id), id);

      const flaws: string[] = [];
      const all = Object.entries(boxes);
      all.forEach(([a, box], index) => {
        if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
          flaws.push(`${a} is not wholly on the screen`);
        for (const [b, other] of all.slice(index + 1)) {
          if (overlap(box, other) > 1 && !related.has(`${a} ${b}`)) flaws.push(`${a} lies on ${b}`);
        }
      });
      expect(flaws).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test.describe(`examples at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('no node lies under what floats in the corners', async ({ page }) => {
      const flaws: string[] = [];
      for (const { id, flow } of exampleFiles()) {
        await page.goto('about:blank');
        await page.goto(`./#example=${id}`);
        const [first] = Object.keys(flow.nodes);
        await expect(node(page, first!), id).toBeVisible();
        // The line that says what to look at takes room, and the flow follows, by code that is fetched for it.
        await expect(page.getByText(flow.meta.look.en)).toBeVisible();
        await page.mouse.move(width / 2, 2);
        await deskHere(page);
        await viewStill(page);
        flaws.push(...(await page.evaluate(nodesUnderCorners)).map((flaw) => `${id}: ${flaw}`));
      }
      expect(flaws).toEqual([]);
    });
  });
}

function nodesUnderCorners(): string[] {
  const floating = [...document.querySelectorAll('main [data-floating] button')];
  const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')];
  if (floating.length < 9) return ['what floats is not there'];
  return nodes.flatMap((shown) =>
    floating
      .filter((button) => {
        const [a, b] = [shown.getBoundingClientRect(), button.getBoundingClientRect()];
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      })
      .map((button) => `${shown.dataset['id']} under ${button.ariaLabel}`),
  );
}
