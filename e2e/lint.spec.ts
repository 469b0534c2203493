import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, selectNode } from './run.ts';

const flow = (nodes: object, edges: object, until: number | null = 100) => ({
  format: 'eddy-flow/1',
  name: 'Linted',
  run: { seed: 1, ...(until === null ? {} : { until }) },
  nodes,
  edges,
});
const source = (rate: number) => ({
  kind: 'source',
  label: 'Orders',
  params: { arrivals: { process: 'poisson', rate } },
});

test('a load of 1 or more is marked at its queue with its number, and goes when servers come', async ({
  page,
}) => {
  await page.goto('./');
  // The first flow is exactly as fast as its source.
  await expect(node(page, 'inbox').getByText('load 1', { exact: true })).toBeVisible();
  await expect(node(page, 'inbox')).toHaveAttribute('aria-label', /load 1/);
  await selectNode(page, 'worker');
  const servers = page.getByRole('textbox', { name: 'Servers' });
  await servers.fill('2');
  await servers.press('Enter');
  await expect(node(page, 'inbox').getByText('load 1', { exact: true })).toBeHidden();
  await expect(node(page, 'inbox')).not.toHaveAttribute('aria-label', /load/);
});

test('the list tells what was found, how to mend it, and leads to the place, by keyboard too', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(
    page,
    flow(
      {
        orders: source(3),
        idle: { ...source(0), label: 'Idle' },
        inbox: { kind: 'queue', label: 'Inbox' },
        lonely: { kind: 'queue', label: 'Lonely' },
        a: { kind: 'handler', label: 'A' },
        island: { kind: 'topic', label: 'Island' },
        shore: { kind: 'topic', label: 'Shore' },
        done: { kind: 'sink', label: 'Done' },
      },
      {
        e1: { from: 'orders', to: 'inbox' },
        e2: { from: 'inbox', to: 'a' },
        e3: { from: 'idle', to: 'lonely' },
        e4: { from: 'island', to: 'shore' },
        e5: { from: 'shore', to: 'island' },
        e6: { from: 'a', to: 'done', params: { loss: 1 } },
      },
      null,
    ),
  );
  await page.getByRole('button', { name: /findings in the flow/ }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'What we noticed' });
  for (const [place, message] of [
    ['Inbox', /Offered load 3: 3 \/ s come, but no more than 1 \/ s can be handled.*grows without end/],
    ['Inbox', /4 servers in all would do/],
    ['Idle', /never creates an event/],
    ['Lonely', /Nothing takes from this queue/],
    ['Island', /none of them from a source/],
    ['A → Done', /nothing that sets out here arrives/],
    ['The run', /The run has no end/],
  ] as const) {
    await expect(
      list.getByRole('button').filter({ hasText: place }).filter({ hasText: message }),
    ).toHaveCount(1);
  }
  await expect(page.getByText('all is lost here')).toBeVisible();
  await expect(page.locator('.react-flow__edge[data-id="e6"]')).toHaveAttribute(
    'aria-label',
    /all is lost here/,
  );
  await page.getByRole('button', { name: /Idle/ }).last().focus();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('textbox', { name: 'Name of this place' })).toHaveValue('Idle');
  await expect(inspector.getByText('By its settings it never creates an event.')).toBeVisible();
  await expect(node(page, 'idle')).toBeInViewport();
});

test('all is told in Chinese too, and an end and a rate that is set are remarked no more', async ({
  page,
}) => {
  await page.goto('./');
  await openFlow(
    page,
    flow({ orders: source(0), a: { kind: 'handler', label: 'A' } }, { e1: { from: 'orders', to: 'a' } }),
  );
  await expect(node(page, 'orders').getByText('creates nothing')).toBeVisible();
  await page.getByRole('button', { name: '中' }).click();
  await expect(node(page, 'orders').getByText('不产生事件')).toBeVisible();
  await selectNode(page, 'orders');
  await expect(page.getByText('按目前的设置，它永远不会产生事件。')).toBeVisible();
  const rate = page.getByRole('textbox', { name: '到达率' });
  await rate.fill('0.5');
  await rate.press('Enter');
  await expect(node(page, 'orders').getByText('不产生事件')).toBeHidden();
  await expect(page.getByRole('button', { name: /值得注意/ })).toHaveCount(0);
});
