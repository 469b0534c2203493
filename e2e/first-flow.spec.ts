import { expect, test } from '@playwright/test';
import { node } from './canvas.ts';
import { openFlow, selectNode } from './run.ts';

test('the names of the first flow follow the language, also what is undone; a name a person wrote stays', async ({
  page,
}) => {
  await page.goto('./');
  await expect(node(page, 'worker').getByText('Worker', { exact: true })).toBeVisible();
  await selectNode(page, 'worker');
  const name = page.getByRole('textbox', { name: 'Name of this place' });
  await name.fill('Kitchen');
  await name.press('Enter');
  await expect(node(page, 'worker').getByText('Kitchen')).toBeVisible();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.getByRole('textbox', { name: '流程名称' })).toHaveValue('与事件源一样快');
  await expect(node(page, 'inbox').getByText('收件箱')).toBeVisible();
  await expect(node(page, 'worker').getByText('Kitchen')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(node(page, 'worker').getByText('处理器')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(node(page, 'worker').getByText('Worker', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue('As fast as its source');
});

test('only the first flow invites a second worker', async ({ page }) => {
  const invitation = page.getByText('Drag a second handler onto the queue');
  await page.goto('./');
  await expect(invitation).toBeVisible();
  await openFlow(page, {
    format: 'eddy-flow/1',
    nodes: {
      orders: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.8 } } },
      inbox: { kind: 'queue' },
      worker: { kind: 'handler' },
      done: { kind: 'sink' },
    },
    edges: {
      e1: { from: 'orders', to: 'inbox' },
      e2: { from: 'inbox', to: 'worker' },
      e3: { from: 'worker', to: 'done' },
    },
  });
  await expect(node(page, 'orders').getByText('0.8 / s')).toBeVisible();
  await expect(invitation).toBeHidden();
});
