import { expect, test } from '@playwright/test';
import { dragFromPalette, node, paletteItem } from './canvas.ts';
import { collapse, drag, edgesNow, exitOf, middle, openQuiet, part } from './desk.ts';
import { openFlow } from './run.ts';
import { stillBox } from './still.ts';

const workflowPart = part('group:group');

test('an edge that may not end at a workflow is refused with its reason, over it and when it is let go', async ({
  page,
}) => {
  await openQuiet(page);
  const workflow = await collapse(page, 'Back office', 'inbox', 'worker');
  const head = await middle(page, `${workflowPart} [data-connecting], ${workflowPart} > div`);
  const start = await middle(page, exitOf('orders'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(head.x - 30, head.y, { steps: 5 });
  await page.mouse.move(head.x, head.y, { steps: 5 });
  await expect(workflow.locator('[data-connecting="refused"]')).toBeVisible();
  await expect(workflow.getByText('These two are already connected.')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText('Cannot be connected: These two are already connected.').first()).toBeVisible();
  expect(await edgesNow(page)).toHaveLength(3);
});

test('a workflow without a way in says so', async ({ page }) => {
  await openQuiet(page);
  const workflow = await collapse(page, 'Front office', 'orders', 'inbox');
  await drag(page, await middle(page, exitOf('worker')), await middle(page, `${workflowPart} > div`));
  await expect(
    page.getByText('Cannot be connected: Nothing in it can be reached from outside. Open it first.').first(),
  ).toBeVisible();
  await expect(workflow).toBeVisible();
  expect(await edgesNow(page)).toHaveLength(3);
});

test('what is found within is marked at the workflow, with how much more, and the list leads there', async ({
  page,
}) => {
  // Zooming is done at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openQuiet(page);
  const source = { kind: 'source', params: { arrivals: { process: 'poisson', rate: 3 } } };
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Hidden',
    run: { seed: 1, until: 100 },
    nodes: {
      far: source,
      near: { kind: 'sink', label: 'Near' },
      orders: source,
      inbox: { kind: 'queue', label: 'Inbox' },
      worker: { kind: 'handler', label: 'Worker' },
      lonely: { kind: 'queue', label: 'Lonely' },
    },
    edges: {
      e0: { from: 'far', to: 'near' },
      e1: { from: 'orders', to: 'inbox' },
      e2: { from: 'inbox', to: 'worker', params: { loss: 1 } },
    },
    layout: {
      far: { x: 0, y: 0 },
      near: { x: 300, y: 0 },
      orders: { x: 2000, y: 0 },
      inbox: { x: 2300, y: 0 },
      worker: { x: 2600, y: 0 },
      lonely: { x: 2300, y: 200 },
    },
    meta: {
      canvas: {
        groups: { group: { label: 'Back office', nodes: ['inbox', 'worker', 'lonely'], closed: true } },
      },
    },
  });
  const workflow = page.locator(workflowPart);
  const mark = workflow.locator('[data-gravity][data-count]');
  await expect(mark).toHaveText(/^(Inbox|Lonely|Worker|Inbox → Worker): .+ · \d+ more$/);
  await expect(mark).toHaveAttribute('title', /Lonely: No edge leads here/);
  await expect(mark).toHaveAttribute('title', /Inbox → Worker: .*nothing that sets out here arrives/);
  await expect(workflow).toHaveAttribute('aria-label', /^Back office, workflow of 3 nodes: .*\d+ more$/);
  // Out of sight, by looking closely at the other end.
  await node(page, 'far').focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('Equal');
  await expect(workflow).not.toBeInViewport();
  await page.getByRole('button', { name: /findings in the flow/ }).click();
  const list = page.getByRole('dialog', { name: 'What we noticed' });
  await list.getByRole('button').filter({ hasText: 'Lonely' }).first().click();
  await expect(workflow).toBeInViewport({ ratio: 0.9 });
  await expect(workflow.locator('[data-within]')).toBeVisible();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('textbox', { name: 'Name of this place' })).toHaveValue('Lonely');
});

test('a step lights the edge on which something set out, then the workflow in which it came', async ({
  page,
}) => {
  await openQuiet(page);
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Stepped',
    nodes: {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events: [{ at: 1 }, { at: 9 }] } } },
      q: { kind: 'queue' },
      h: { kind: 'handler', params: { service: 5 } },
      z: { kind: 'sink' },
    },
    edges: {
      e1: { from: 's', to: 'q', params: { latency: 1 } },
      e2: { from: 'q', to: 'h' },
      e3: { from: 'h', to: 'z' },
    },
    meta: { canvas: { groups: { group: { label: 'Back office', nodes: ['q', 'h'], closed: true } } } },
  });
  const workflow = page.locator(workflowPart);
  const lit = (id: string) => page.locator(`.react-flow__edge[data-id="${id}"] path[data-lit]`);
  const strokeOf = (id: string) =>
    page
      .locator(`.react-flow__edge[data-id="${id}"] path`)
      .first()
      .evaluate((path) => getComputedStyle(path).stroke);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  const step = page.getByRole('button', { name: 'Step one event' });
  await step.click();
  await expect(lit('e1')).toHaveCount(1);
  await expect.poll(() => strokeOf('e1')).not.toBe(await strokeOf('e3'));
  await expect(node(page, 's').locator('[data-lit]')).toBeVisible();
  await expect(workflow.locator('[data-lit]')).toHaveCount(0);
  await step.click();
  await expect(page.locator('header [data-story]')).toContainText('q: stored');
  await expect(workflow.locator('[data-lit]')).toBeVisible();
  await expect(lit('e1')).toHaveCount(0);
});

for (const [messages, level, told, corners] of [
  [3, 'calm', '5 waiting', 0],
  [6, 'warning', '8 waiting, Limited filling · 60 %', 3],
  [9, 'critical', '11 waiting, Limited nearly full · 90 %', 8],
] as const)
  test(`a workflow shows the sum of what waits in it, ${level} as its fullest queue with ${messages} of 10`, async ({
    page,
  }) => {
    await page.goto('./');
    const filling = (count: number) => ({
      kind: 'source',
      params: {
        arrivals: { process: 'schedule', events: Array.from({ length: count }, () => ({ at: 0.01 })) },
      },
    });
    await openFlow(page, {
      format: 'eddy-flow/1',
      name: 'Filled',
      nodes: {
        a: filling(messages),
        b: filling(2),
        limited: { kind: 'queue', label: 'Limited', params: { capacity: 10 } },
        endless: { kind: 'queue', label: 'Endless' },
      },
      edges: { e1: { from: 'a', to: 'limited' }, e2: { from: 'b', to: 'endless' } },
      meta: {
        canvas: { groups: { group: { label: 'Store', nodes: ['limited', 'endless'], closed: true } } },
      },
    });
    const workflow = page.locator(workflowPart);
    await expect(workflow).toHaveAttribute(
      'aria-label',
      new RegExp(`^Store, workflow of 2 nodes: ${told}(, |$)`),
    );
    const drawn = workflow.locator(`[data-level="${level}"]`);
    await expect(drawn.getByText(told.split(' ')[0]!, { exact: true })).toBeVisible();
    const shape = await drawn.evaluate((element) => {
      const mark = getComputedStyle(element.querySelector('[class*=level]')!);
      return mark.display === 'none' ? 0 : mark.clipPath.split(',').length;
    });
    expect(shape).toBe(corners);
  });

test('a handler dragged to where a hidden queue stood, or onto the workflow, joins nothing; nor does one that is pressed', async ({
  page,
}) => {
  await openQuiet(page);
  const inbox = await stillBox(node(page, 'inbox'));
  const workflow = await collapse(page, 'Back office', 'inbox', 'done');
  const item = (await paletteItem(page, 'Handler').boundingBox())!;
  const place = { x: inbox.x + 60, y: inbox.y - 6 };
  await page.mouse.move(item.x + 20, item.y + 20);
  await page.mouse.down();
  await page.mouse.move(item.x + 60, item.y + 20, { steps: 3 });
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await expect(page.locator('[data-droppable]')).toBeVisible();
  await expect(page.getByText('joins Inbox')).toHaveCount(0);
  await page.mouse.up();
  await expect(node(page, 'handler')).toBeVisible();
  // It stands where it was let go, as far as what is seen leaves room.
  const box = await stillBox(node(page, 'handler'));
  expect(Math.abs(box.x + box.width / 2 - place.x)).toBeLessThan(box.width);
  await dragFromPalette(page, 'Handler', await middle(page, `${workflowPart} > div`));
  await expect(node(page, 'handler2')).toBeVisible();
  await paletteItem(page, 'Handler').click();
  await expect(node(page, 'handler3')).toBeVisible();
  expect(await edgesNow(page)).toEqual(['inbox>worker', 'orders>inbox', 'worker>done']);
  const [w, h] = [await stillBox(workflow), await stillBox(node(page, 'handler2'))];
  expect(h.x >= w.x + w.width || h.x + h.width <= w.x || h.y >= w.y + w.height || h.y + h.height <= w.y).toBe(
    true,
  );
});

test('all that is selected is counted, workflows, groups and notes too, in either language', async ({
  page,
}) => {
  await openQuiet(page);
  await collapse(page, 'Back office', 'inbox', 'worker');
  const title = page.getByRole('complementary').locator('h2');
  await page.keyboard.press('Control+a');
  await expect(title.filter({ hasText: /^2 places, 1 workflow, 2 connections$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyN');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 420 } });
  await page.keyboard.press('Control+a');
  const told = title.filter({ hasText: /^2 places, 1 workflow, 1 note, 2 connections$/ });
  await expect(told).toBeVisible();
  const cut = await told.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
    Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight),
  );
  expect(cut).toBeLessThan(2);
  // What else is selected takes their place.
  await page.getByRole('button', { name: /findings? in the flow/ }).click();
  await page.getByRole('dialog', { name: 'What we noticed' }).getByRole('button').first().click();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '中' }).click();
  await expect(title.filter({ hasText: '2 个节点，1 个工作流，1 张便签，2 条连线' })).toBeVisible();
});

test('on a phone what is found in a workflow stands clear of its edges', async ({ page }) => {
  await page.goto('./');
  await openFlow(page, {
    format: 'eddy-flow/1',
    name: 'Lone',
    nodes: {
      s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
      q: { kind: 'queue', label: 'Lone' },
      p: { kind: 'queue', label: 'Other' },
      h: { kind: 'handler' },
    },
    edges: { e1: { from: 's', to: 'q' }, e2: { from: 's', to: 'p' }, e3: { from: 'p', to: 'h' } },
    meta: { canvas: { groups: { group: { nodes: ['q', 'p'], closed: true } } } },
  });
  await expect(page.locator(`${workflowPart} [data-count]`)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('[data-orientation="down"]')).toBeVisible();
  const workflow = await stillBox(page.locator(`${workflowPart} [data-level]`));
  const mark = await stillBox(page.locator(`${workflowPart} [data-count]`));
  expect(mark.y).toBeGreaterThan(workflow.y);
  expect(mark.y + mark.height).toBeLessThan(workflow.y + workflow.height);
  expect(mark.x + mark.width).toBeLessThan(workflow.x + workflow.width);
});
