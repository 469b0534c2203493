import { expect, type Page, test } from '@playwright/test';
import { node, secondsOf } from './canvas.ts';

const broken = (page: Page, part: string) =>
  page.getByRole('alert').filter({ hasText: `${part} has stopped` });

/** Has a chunk of what was built bring components that throw when they are drawn, until they are mended. */
async function breakChunk(page: Page, chunk: string, ...components: readonly string[]): Promise<void> {
  await page.route(new RegExp(`/assets/${chunk}-[^/]*\\.js$`), (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: components
        .map(
          (name) =>
            `export const ${name} = () => { if (!window.mended) throw new Error('broken'); return 'mended'; };`,
        )
        .join('\n'),
    }),
  );
}

/** Has a property that the first view draws with throw. */
async function breakView(page: Page, property: string): Promise<void> {
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    expect(code).toContain(`"${property}":`);
    await route.fulfill({
      response,
      body: code.replaceAll(
        `"${property}":`,
        `"data-x":(()=>{if(!window.mended)throw new Error('broken')})(),"${property}":`,
      ),
    });
  });
}

const mend = (page: Page) => page.evaluate(() => Object.assign(window, { mended: true }));

async function expectRunning(page: Page): Promise<void> {
  const before = await secondsOf(page);
  await expect.poll(() => secondsOf(page)).toBeGreaterThan(before);
}

const overlays: Record<
  string,
  readonly [components: readonly string[], ask: (page: Page) => Promise<unknown>]
> = {
  Dialogs: [
    ['Dialogs'],
    async (page) => {
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: /^My flows/ }).click();
    },
  ],
  CommandDialog: [['CommandDialog'], (page) => page.keyboard.press('Control+k')],
  Visit: [
    ['Visit'],
    (page) =>
      page.evaluate(() => {
        location.hash = '#example=first';
        location.hash = '#example=bounded';
      }),
  ],
};

for (const [chunk, [components, ask]] of Object.entries(overlays)) {
  test(`${chunk} that breaks says so and leaves the rest alone`, async ({ page }) => {
    await breakChunk(page, chunk, ...components);
    await page.goto('./');
    await expect(node(page, 'inbox')).toBeVisible();
    await ask(page);
    await expect(broken(page, 'A part of the page')).toBeVisible();
    await expect(page.getByRole('button', { name: 'File' })).toBeVisible();
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await expectRunning(page);
    await mend(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('mended')).toBeVisible();
    await expect(broken(page, 'A part of the page')).toBeHidden();
  });
}

test('a panel that breaks says so in its place and leaves the rest alone', async ({ page }) => {
  await breakChunk(
    page,
    'panels',
    'NodePanel',
    'SeveralPanel',
    'EdgePanel',
    'FindingsButton',
    'FindingsHere',
  );
  await page.goto('./');
  await node(page, 'worker').click({ position: { x: 40, y: 12 } });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('alert')).toContainText('The inspector has stopped');
  await expectRunning(page);
  await mend(page);
  await inspector.getByRole('button', { name: 'Try again' }).click();
  await expect(inspector.getByText('mended')).toBeVisible();
});

test('a rail that breaks leaves bar, canvas and chart alone', async ({ page }) => {
  await breakView(page, 'data-kind');
  await page.goto('./');
  await expect(broken(page, 'The palette')).toBeVisible();
  await expect(page.getByRole('button', { name: 'File' })).toBeVisible();
  await expect(page.locator('.recharts-line-curve').first()).toHaveAttribute('d', /L|H|V/);
  await expectRunning(page);
});

test('what has no chunk of its own breaks alone too', async ({ page }) => {
  await breakView(page, 'aria-live');
  await page.goto('./');
  await expect(broken(page, 'A part of the page').first()).toBeVisible();
  await expect(node(page, 'inbox')).toBeVisible();
});

test('the page as a whole that breaks says so, and can be tried again', async ({ page }) => {
  await breakView(page, 'data-covered');
  await page.goto('./');
  await expect(broken(page, 'Eddy')).toBeVisible();
  await mend(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(node(page, 'inbox')).toBeVisible();
  await expectRunning(page);
});
