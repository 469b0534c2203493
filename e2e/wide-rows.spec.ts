import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, savedFlow, selectNode } from './run.ts';

const flow = {
  format: 'eddy-flow/1',
  name: 'Timed',
  run: { seed: 1 },
  nodes: {
    timed: {
      kind: 'source',
      params: {
        arrivals: {
          process: 'schedule',
          events: [{ at: 5, type: 'order', key: 'k1', priority: 3 }, { at: 6 }],
        },
      },
    },
    worker: { kind: 'handler', params: { service: 1 } },
  },
  edges: { e1: { from: 'timed', to: 'worker' } },
};

test('every field of a scheduled event is reached and seen, its deletion always, by keyboard too', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(page, flow);
  await selectNode(page, 'timed');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const events = async () => JSON.parse(await savedFlow(page)).nodes.timed.params.arrivals.events;
  const isSeen = async (name: string, role: 'button' | 'textbox') => {
    const box = (await inspector.getByRole(role, { name, exact: true }).boundingBox())!;
    const panel = (await inspector.boundingBox())!;
    expect(box.x, name).toBeGreaterThanOrEqual(panel.x);
    expect(box.x + box.width, name).toBeLessThanOrEqual(panel.x + panel.width);
  };
  // What else is set is told before it is unfolded.
  await expect(inspector.getByText('Key k1 · Priority 3')).toBeVisible();
  for (const name of ['Row 1: At', 'Row 1: Type']) await isSeen(name, 'textbox');
  for (const name of ['Remove row 1', 'Remove row 2', 'More of row 1']) await isSeen(name, 'button');
  // On from the type by Tab alone: what unfolds the row, then its deletion, then the rest.
  await inspector.getByRole('textbox', { name: 'Row 2: Type' }).focus();
  await page.keyboard.press('Tab');
  const more = inspector.getByRole('button', { name: 'More of row 2' });
  await expect(more).toBeFocused();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['Key', 'Priority', 'Payload', 'Headers']) await isSeen(`Row 2: ${name}`, 'textbox');
  const headers = inspector.getByRole('textbox', { name: 'Row 2: Headers' });
  await headers.fill('{"a":1}');
  await headers.press('Enter');
  expect(await events()).toEqual([
    { at: 5, type: 'order', key: 'k1', priority: 3 },
    { at: 6, headers: { a: 1 } },
  ]);
  // What is wrong is seen though its row is folded.
  await headers.fill('3');
  await headers.press('Enter');
  await expect(page.getByText(/Not applied: Events · Row 2 · Headers must be an object/)).toBeVisible();
  await headers.press('Escape');
  await more.click();
  await expect(headers).toBeHidden();
  await expect(inspector.getByText('Headers {"a":1}')).toBeVisible();
  await inspector.getByRole('button', { name: 'Remove row 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: 'Remove row 1' })).toBeFocused();
  expect(await events()).toHaveLength(1);
});

test('on a phone as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await openFlowOnPhone(page);
  await page.locator('.react-flow__node[data-id="timed"]').focus();
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: 'Remove row 1' });
  if (!(await remove.isVisible())) await page.getByRole('button', { name: 'Show the inspector' }).click();
  await remove.scrollIntoViewIfNeeded();
  const box = (await remove.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await expect(page.getByText('Key k1 · Priority 3')).toBeVisible();
});

async function openFlowOnPhone(page: Page): Promise<void> {
  // Before the page is drawn nothing takes what is dropped.
  await expect(node(page, 'inbox')).toBeVisible();
  const file = JSON.stringify(flow);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'flow.json', { type: 'application/json' }));
    return data;
  }, file);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('.react-flow__node[data-id="timed"]')).toBeVisible();
}
