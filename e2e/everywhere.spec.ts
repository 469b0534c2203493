import { expect, type Page, test } from '@playwright/test';
import { node } from './canvas.ts';
import { pick } from './desk.ts';
import { exampleFiles } from './examples.ts';
import { coloursFaultsOf, faultsOf } from './faults.ts';
import { selectNode } from './run.ts';
import { latinWords, visibleWords } from './words.ts';

async function fromMenu(page: Page, menu: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const openMenu = (page: Page) => page.locator('[role=menu]:popover-open');

/** What opens over the page or in it, and how a person comes to it. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'all commands': async (page) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  },
  'the chooser': async (page) => {
    await page.keyboard.press('Slash');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  },
  'the menu of a node': async (page) => {
    await node(page, 'worker').click({ button: 'right', position: { x: 40, y: 12 } });
    await expect(openMenu(page)).toBeVisible();
  },
  'the menu of the canvas': async (page) => {
    await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 400 } });
    await expect(openMenu(page)).toBeVisible();
  },
  'the menu of the file': async (page) => {
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await expect(openMenu(page)).toBeVisible();
  },
  'the menu of the run': async (page) => {
    await page.getByRole('button', { name: '更多运行操作' }).click();
    await expect(openMenu(page)).toBeVisible();
  },
  'the menu of a chart': async (page) => {
    await page.locator('section header button[aria-haspopup=menu]').first().click();
    await expect(openMenu(page)).toBeVisible();
  },
  'the results': async (page) => {
    await page.getByRole('tab', { name: '结果' }).click();
    await expect(page.getByRole('row').nth(3)).toBeVisible();
  },
  'the event log': async (page) => {
    await page.getByRole('tab', { name: '事件' }).click();
    await expect(page.getByRole('row').nth(3)).toBeVisible();
  },
  'all charts': async (page) => {
    for (const item of [/吞吐量/, /等待时间/]) {
      await page.locator('section header button[aria-haspopup=menu]').first().click();
      await page.getByRole('menuitem', { name: item }).click();
    }
    await expect(page.getByRole('region', { name: '等待时间' })).toBeVisible();
  },
  'the list of flows': (page) => fromMenu(page, '文件', /^我的流程/),
  'the gallery': async (page) => {
    await fromMenu(page, '文件', /^示例/);
    await expect(page.locator('[data-example]').nth(10)).toBeVisible();
  },
  sharing: async (page) => {
    await fromMenu(page, '文件', /分享/);
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
  },
  'run until': (page) => fromMenu(page, '更多运行操作', /^运行到/),
  'the outline': async (page) => {
    await page.getByRole('button', { name: '显示大纲' }).click();
    await page.getByRole('treeitem').nth(2).focus();
    await page.keyboard.press('Shift+End');
  },
  'what was found': async (page) => {
    await page.locator('[popovertarget][data-grave]').click();
    await expect(page.locator('[role=dialog]:popover-open')).toBeVisible();
  },
  'measured values': async (page) => {
    await selectNode(page, 'worker');
    await page.getByRole('button', { name: '实测数据…' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('0.81\n1.24\n-1\n0.97');
  },
  'a note': async (page) => {
    await page.keyboard.press('KeyN');
    await page.getByRole('textbox', { name: '便签' }).fill('与事件源一样快');
  },
  'a group': async (page) => {
    await pick(page, 'inbox', 'worker');
    await page.keyboard.press('Control+g');
    await expect(page.locator('.react-flow__node input')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-frame]')).toBeVisible();
  },
  'a workflow': async (page) => {
    await pick(page, 'inbox', 'worker');
    await page.keyboard.press('KeyW');
    await expect(page.locator('.react-flow__node input')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.react-flow__node-workflow')).toBeVisible();
  },
  'the map': async (page) => {
    await page.keyboard.press('KeyM');
    await expect(page.getByRole('button', { name: /^流程缩略图：/ })).toBeVisible();
  },
  'several selected': (page) => pick(page, 'orders', 'inbox', 'worker'),
};

/** Types of events are the flow's own, as its ids are: examples have them in one language. */
const types = new Set(
  exampleFiles().flatMap(({ flow }) =>
    [...JSON.stringify(flow).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type ?? ''),
  ),
);

// Without motion: axe would judge the colours of a panel that is still fading in.
test.use({ locale: 'zh-CN', contextOptions: { reducedMotion: 'reduce' } });

for (const [name, open] of Object.entries(views)) {
  test(`every word is Chinese, and axe finds nothing serious in either theme: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./');
    await expect(node(page, 'inbox')).toBeVisible();
    // So much has happened that tables have lines, and what was found is told.
    await expect(page.locator('[data-gravity]').first()).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: '播放', exact: true })).toBeVisible();
    await open(page);
    // One command speaks the other language, to those who cannot read this one.
    const told = (await visibleWords(page)).map((text) => text.replace('Switch to English', ''));
    expect
      .soft(
        latinWords(told).filter((word) => !types.has(word)),
        'words',
      )
      .toEqual([]);
    expect.soft(await faultsOf(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await coloursFaultsOf(page), 'dark').toEqual([]);
  });
}
