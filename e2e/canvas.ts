import { expect, type Locator, type Page } from '@playwright/test';
import { stillBox } from './still.ts';

export function node(page: Page, id: string): Locator {
  return page.locator(`.react-flow__node[data-id="${id}"]`);
}

export function paletteItem(page: Page, kind: string): Locator {
  return page.getByRole('navigation', { name: 'Palette' }).getByRole('button', { name: `Add ${kind}` });
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await stillBox(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Waits for what the canvas does when it is worked on. It is fetched once a pointer moves; until it is here nothing is dropped from the
 * palette, and nothing goes into an edge.
 */
export async function deskHere(page: Page): Promise<void> {
  const found = await page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').find(({ name }) => /\/assets\/deskCode-[^/]*\.js$/.test(name))
        ?.name,
  );
  // The page has asked for it first, and so has it first.
  await page.evaluate(
    async (address) => {
      await import(address);
    },
    String(await found.jsonValue()),
  );
}

/** Presses at one place, moves there in steps as a hand does, and lets go. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await deskHere(page);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

export async function dragFromPalette(page: Page, kind: string, to: { x: number; y: number }): Promise<void> {
  await drag(page, await middleOf(paletteItem(page, kind)), to);
}

/** Drags from the outgoing port of one node to the incoming port of another. */
export async function connect(page: Page, from: string, to: string): Promise<void> {
  await drag(
    page,
    await middleOf(node(page, from).locator('.react-flow__handle.source:not([data-handleid])')),
    await middleOf(node(page, to).locator('.react-flow__handle.target')),
  );
}

/** The first number in the accessible name of a node: waiting, completed ... */
export async function numberOf(page: Page, id: string, pattern: RegExp): Promise<number> {
  let told: string | undefined;
  // A node is there before it is known how the run stands.
  await expect
    .poll(async () => {
      const name = (await node(page, id).getAttribute('aria-label')) ?? '';
      told = pattern.exec(name)?.[1];
      return told === undefined ? `${name} does not tell ${pattern}` : 'told';
    })
    .toBe('told');
  return Number(told?.replaceAll(/[^\d.]/g, ''));
}

export async function secondsOf(page: Page): Promise<number> {
  const clock = await page.getByRole('timer').innerText();
  return (clock.match(/[\d.]+/g) ?? []).reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A count among the inspector's figures, such as Completed. */
export async function figureOf(page: Page, name: string): Promise<number> {
  const rows = page.getByRole('complementary', { name: 'Inspector' }).locator('dl > div');
  const row = rows.filter({ has: page.getByText(name, { exact: true }) });
  return Number((await row.locator('dd').innerText()).replaceAll(/[^\d.]/g, ''));
}

export async function newFlow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'New flow' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
}
