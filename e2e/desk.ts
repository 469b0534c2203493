import { expect, type Locator, type Page } from '@playwright/test';
import { deskHere, node } from './canvas.ts';
import { savedFlow } from './run.ts';
import { stillBox } from './still.ts';

export interface SavedFlow {
  nodes: Record<string, { kind: string; label?: string }>;
  edges: Record<string, { from: string; fromPort?: string; to: string; params?: object }>;
  layout: Record<string, { x: number; y: number }>;
  meta?: {
    canvas?: {
      notes?: Record<string, { text: string; width?: number; height?: number }>;
      groups?: Record<string, { label?: string; nodes: string[]; closed?: boolean }>;
    };
  };
}

/** Opens the page with its run at rest, so that a slow machine has time for what is done on the canvas. */
export async function openQuiet(page: Page, url = './'): Promise<void> {
  await page.goto(url);
  await expect(node(page, 'inbox')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

/** Notes and groups on the canvas: `note:note`, `group:group`. */
export const part = (id: string) => `.react-flow__node[data-id="${id}"]`;

/** Puts these nodes into a workflow of this name. */
export async function collapse(page: Page, name: string, ...ids: string[]): Promise<Locator> {
  await pick(page, ...ids);
  await page.keyboard.press('KeyW');
  const field = page.getByRole('textbox', { name: 'Name of the group' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.keyboard.press('Enter');
  const workflow = page.locator(part('group:group'));
  await expect(workflow).toBeVisible();
  return workflow;
}

export async function flowNow(page: Page): Promise<SavedFlow> {
  return JSON.parse(await savedFlow(page));
}

/** The edges as `from>to`, dead letters as `from!to`, in order. */
export async function edgesNow(page: Page): Promise<string[]> {
  const { edges } = await flowNow(page);
  return Object.values(edges)
    .map(({ from, fromPort, to }) => `${from}${fromPort === undefined ? '>' : '!'}${to}`)
    .sort();
}

/** Presses nodes by their heads, the second and later ones with Shift. */
export async function pick(page: Page, ...ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await node(page, id).click({ position: { x: 40, y: 12 }, modifiers: index === 0 ? [] : ['Shift'] });
  }
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(ids.length);
}

/** The field of what may be added, or of all commands. */
export function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: /^(Search|Find a command)$/ });
}

/** The port that all but dead letters leave by. */
export function exitOf(id: string): string {
  return `.react-flow__node[data-id="${id}"] .react-flow__handle.source:not([data-handleid])`;
}

export async function choose(page: Page, words: string): Promise<void> {
  const field = searchField(page);
  await expect(field).toBeFocused();
  await field.fill(words);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

/** Runs a command as a person finds it: by its words. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await choose(page, words);
}

/** From one place to another as a hand goes, with the button held. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await deskHere(page);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

export async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await stillBox(page.locator(selector));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
