import { expect, type Page, test } from '@playwright/test';
import { deskHere, newFlow, node, secondsOf } from './canvas.ts';
import { type ExampleFile, exampleFiles } from './examples.ts';
import { openDialog } from './library.ts';
import { viewStill } from './still.ts';

/** The labels for which their nodes have no room. */
async function cutLabels(
  page: Page,
  flow: ExampleFile,
  language: 'en' | 'zh-CN',
): Promise<readonly string[]> {
  const cut = await Promise.all(
    Object.entries(flow.meta.words.nodes).map(async ([id, { [language]: label }]) => {
      const shown = node(page, id).getByText(label, { exact: true }).first();
      const isCut = await shown.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
      return isCut ? [label] : [];
    }),
  );
  return cut.flat();
}

test('every example of the gallery opens and runs, with what to look at', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('./');
  for (const { id, flow } of exampleFiles()) {
    await test.step(id, async () => {
      const dialog = await openDialog(page, /^Examples/);
      await dialog.locator(`[data-example="${id}"]`).click();
      await expect(dialog).toBeHidden();
      await expect(page).toHaveTitle(`${flow.name} · Eddy`);
      await expect(page.locator('.react-flow__node')).toHaveCount(Object.keys(flow.nodes).length);
      await expect(page.getByText(flow.meta.look.en)).toBeVisible();
      await expect.poll(() => secondsOf(page)).toBeGreaterThan(0.5);
      expect.soft(await cutLabels(page, flow, 'en'), 'no label is cut').toEqual([]);
    });
  }
  expect(complaints).toEqual([]);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('every example opens by its address, and no label is cut', async ({ page }) => {
    for (const { id, flow } of exampleFiles()) {
      await page.goto('about:blank');
      await page.goto(`./#example=${id}`);
      await expect(page.getByText(flow.meta.look['zh-CN'])).toBeVisible();
      expect.soft(await cutLabels(page, flow, 'zh-CN'), id).toEqual([]);
    }
  });
});

test('cards tell the name, draw the flow, and are there in Chinese too; labels follow the language', async ({
  page,
}) => {
  await page.goto('./');
  let dialog = await openDialog(page, /^Examples/);
  const cards = dialog.getByRole('listitem');
  await expect(cards).toHaveCount(exampleFiles().length + 1);
  for (const card of await cards.all()) {
    await expect(card.locator('svg rect').first()).toBeAttached();
    expect((await card.innerText()).length).toBeGreaterThan(100);
  }
  await dialog.locator('[data-example="bounded"]').click();
  await expect(node(page, 'inbox').getByText('Room for ten')).toBeVisible();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(node(page, 'inbox').getByText('容量为十')).toBeVisible();
  await expect(page.getByText('差不多每五条就有一条')).toBeVisible();
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: '示例' }).first().click();
  dialog = page.getByRole('dialog');
  await expect(dialog.getByText('发布-订阅')).toBeVisible();
});

test('an example is one’s own when it is changed, and comes back by its address until then', async ({
  page,
}) => {
  await page.goto('./#example=overload');
  await expect(page).toHaveTitle('Overload · Eddy');
  await page.reload();
  await expect(page).toHaveTitle('Overload · Eddy');
  let dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByText('No flow is kept in this browser yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-kind="sink"]').click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.reload();
  await expect(page).toHaveTitle('Overload · Eddy');
  await expect(node(page, 'sink')).toBeVisible();
  dialog = await openDialog(page, /^My flows/);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.goto('./#example=no-such');
  await expect(page.getByRole('dialog')).toContainText('no example of this name');
});

test('the whole of an example is in sight below its words, on a phone too', async ({ page }) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(viewport);
    for (const id of ['bursts', 'command-and-query']) {
      await page.goto('about:blank');
      await page.goto(`./#example=${id}`);
      await expect(page.getByRole('complementary', { name: 'About this flow' })).toBeVisible();
      // The words take room, and the flow follows, by code that is fetched for it.
      await page.mouse.move(viewport.width / 2, 2);
      await deskHere(page);
      await viewStill(page);
      const canvas = (await page.locator('main').boundingBox())!;
      for (const each of await page.locator('.react-flow__node').all()) {
        const box = (await each.boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(canvas.y);
        expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height);
      }
    }
  }
});

test('no edge of an example runs behind a node, and no node stands under what floats over the canvas', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const { id, flow } of exampleFiles()) {
    await page.goto('about:blank');
    await page.goto(`./#example=${id}`);
    await expect(page.locator('.react-flow__edge')).toHaveCount(Object.keys(flow.edges).length);
    await expect(page.getByText(flow.meta.look.en)).toBeVisible();
    await expect.poll(() => hidden(page), id).toEqual([]);
  }
});

/** Which edges run behind which nodes, and which nodes lie under which buttons. */
async function hidden(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((each) => ({
      id: each.dataset['id'],
      box: each.getBoundingClientRect(),
    }));
    const edges = [...document.querySelectorAll<SVGPathElement>('.react-flow__edge path:first-of-type')];
    const behind = edges.flatMap((path) => {
      const toScreen = path.getScreenCTM();
      const points = Array.from({ length: 97 }, (_, step) =>
        path.getPointAtLength((path.getTotalLength() * (step + 2)) / 100).matrixTransform(toScreen!),
      );
      const met = nodes.filter(({ box }) =>
        points.some(
          ({ x, y }) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1,
        ),
      );
      const name = path.closest<HTMLElement>('.react-flow__edge')?.dataset['id'];
      return met.map(({ id }) => `${name} behind ${id}`);
    });
    const buttons = [...document.querySelectorAll('main button')].filter(
      (each) => each.closest('.react-flow__node') === null,
    );
    const under = buttons.flatMap((button) => {
      const { left, right, top, bottom, width } = button.getBoundingClientRect();
      const met = nodes.filter(
        ({ box }) =>
          width > 0 && box.left < right && left < box.right && box.top < bottom && top < box.bottom,
      );
      return met.map(({ id }) => `${id} under ${button.getAttribute('aria-label') ?? button.textContent}`);
    });
    return [...behind, ...under];
  });
}

test('where types have colours the corner names them, in words as well', async ({ page }) => {
  await page.goto('./#example=priority');
  const legend = page.locator('main p').filter({ hasText: '1 dot =' });
  await expect(legend).toContainText('ordinary (blue)');
  await expect(legend).toContainText('urgent (orange)');
  const colours = await legend
    .locator('[class*=dot]')
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
  expect(new Set(colours).size, 'what a dot stands for has the colour of no type').toBe(3);
  await page.goto('about:blank');
  await page.goto('./#example=overload');
  await expect(page.getByText('1 dot = 1 message', { exact: true })).toBeVisible();
  await expect(page.locator('[data-type]')).toHaveCount(0);
});

test('on a phone each dot stands before what it means, and the whole is beside the buttons', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#example=priority');
  const legend = page.locator('main p').filter({ hasText: '1 dot =' });
  await expect(legend).toContainText('urgent');
  const keys = legend.locator(':scope > span');
  await expect(keys).toHaveCount(3);
  for (const key of await keys.all()) expect((await key.boundingBox())!.height).toBeLessThan(20);
  const box = (await legend.boundingBox())!;
  const button = (await page.getByRole('button', { name: 'Zoom out' }).boundingBox())!;
  expect(box.x + box.width).toBeLessThan(button.x);
});

test('a flow without a queue charts who waits before its handlers', async ({ page }) => {
  await page.goto('./#example=chain');
  for (const name of ['Front', 'Orders', 'Slow store'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible();
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  const lengths = page.getByRole('table', { name: 'Queue lengths so far' });
  const highest = (name: string) => lengths.getByRole('row', { name }).getByRole('cell').nth(2);
  await expect.poll(async () => Number(await highest('Front').innerText())).toBeGreaterThan(0);
  await expect(highest('Slow store')).toHaveText('0');
});

test('an empty canvas leads to the gallery', async ({ page }) => {
  await page.goto('./');
  await newFlow(page);
  await page.getByRole('button', { name: 'Or begin with an example' }).click();
  await page.getByRole('dialog').locator('[data-example="first"]').click();
  await expect(node(page, 'inbox')).toBeVisible();
});

test('the gallery is no part of the first load', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('./');
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  const early = fetched.filter((url) => /overload|bounded|Gallery|Dialogs|Outline/.test(url));
  expect(early).toEqual([]);
  await openDialog(page, /^Examples/);
  await expect.poll(() => fetched.filter((url) => /overload|bounded/.test(url)).length).toBe(2);
});

test('on a wide page what to look at takes the bar, and is closed at its end', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#example=bounded');
  const bar = page.getByRole('complementary', { name: 'About this flow' });
  await expect(bar).toBeVisible();
  expect((await bar.locator('p').boundingBox())!.height).toBeLessThan(24);
  const { x, width } = (await bar.getByRole('button', { name: 'Dismiss' }).boundingBox())!;
  expect(1920 - x - width).toBeLessThan(24);
});
