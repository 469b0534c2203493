import { expect, test } from '@playwright/test';
import { specs } from '../src/kinds/specs.ts';
import { secondsOf } from './canvas.ts';
import { selectNode } from './run.ts';
import { latinWords, visibleWords } from './words.ts';

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('every word is Chinese: first view, each kind selected, menus, help', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
    await expect(page).toHaveTitle(/与事件源一样快/);
    expect(latinWords(await visibleWords(page)), 'first view').toEqual([]);
    for (const label of ['订单', '收件箱', '处理器', '完成']) {
      const node = page.locator('.react-flow__node').filter({ has: page.getByText(label, { exact: true }) });
      await node.click();
      await expect(node).toHaveClass(/selected/);
      expect(latinWords(await visibleWords(page)), label).toEqual([]);
    }
    await page.locator('.react-flow__edge').first().focus();
    await page.keyboard.press('Enter');
    expect(latinWords(await visibleWords(page)), 'an edge').toEqual([]);
    await page.getByRole('button', { name: '文件' }).click();
    expect(latinWords(await visibleWords(page)), 'file menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '帮助' }).click();
    expect(latinWords(await visibleWords(page)), 'help').toEqual([]);
  });

  test('every word is Chinese: whatever is chosen in the inspector', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: '暂停' }).click();
    const inspector = page.getByRole('complementary');
    const choices = inspector.getByRole('combobox');
    for (const [id, label] of [
      ['orders', '订单'],
      ['inbox', '收件箱'],
      ['worker', '处理器'],
    ] as const) {
      await selectNode(page, id);
      await expect(inspector.getByRole('textbox', { name: '修改名称' })).toHaveValue(label);
      const more = inspector.getByRole('button', { name: '更多设置' });
      if (await more.isVisible()) await more.click();
      for (let index = 0; index < (await choices.count()); index++) {
        const choice = choices.nth(index);
        const now = await choice.inputValue();
        const values = await choice
          .locator('option')
          .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
        for (const value of [...values.filter((each) => each !== now), now]) {
          await choice.selectOption(value);
          expect.soft(latinWords(await visibleWords(page)), `${id} ${value}`).toEqual([]);
          // Some choices put another control in their own place, and it may be the last choice that does.
          if (index < (await choices.count()) && (await choice.inputValue()) === value) continue;
          await page.getByRole('button', { name: '撤销' }).click();
          await expect(choice).toHaveValue(now);
        }
      }
    }
  });

  test('every word is Chinese: what the page says of itself', async ({ page }) => {
    await page.goto('./');
    const dialog = page.getByRole('dialog');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: /^打开/ }).click();
    const nodes = {
      a: { kind: '?' },
      b: { kind: 'handler', params: { servers: 0, service: 1.5, x: 1 } },
      c: { kind: 'queue', params: { capacity: -1, overflow: 1 } },
      d: { kind: 'source' },
    };
    const flow = { format: 'eddy-flow/1', nodes, edges: { e: { from: 'z', to: 'd' } }, run: { until: '' } };
    const buffer = Buffer.from(JSON.stringify(flow));
    await (await chooser).setFiles({ name: '1.json', mimeType: 'application/json', buffer });
    await expect(dialog).toBeVisible();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(5);
    // A place in the file is said as it stands there.
    await dialog.locator('code').evaluateAll((places) => {
      for (const place of places) place.remove();
    });
    // Nor are the words of the file format translated: what is quoted, fields, null.
    const format = new RegExp(`"[^"]*"|\\b(null|${Object.keys(specs.handler.fields).join('|')})\\b`, 'g');
    const problems = await dialog.getByRole('listitem').allInnerTexts();
    const told = latinWords(problems.map((text) => text.replaceAll(format, '')));
    expect(told, 'a file that cannot be opened').toEqual([]);
    await page.keyboard.press('Escape');

    await selectNode(page, 'worker');
    await page.keyboard.press('c');
    await expect(dialog).toBeVisible();
    expect(latinWords(await visibleWords(page)), 'what to connect to').toEqual([]);
    await page.keyboard.press('Escape');

    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('!');
      });
    });
    await expect(page.getByRole('button', { name: '重新启动' })).toBeVisible();
    // The browser gives the error in its own words.
    const words = (await visibleWords(page)).map((text) => text.replaceAll('Uncaught Error: !', ''));
    expect(latinWords(words), 'a dead worker').toEqual([]);
  });
});

test('switching the language keeps the run, and the page says which language it is', async ({ page }) => {
  await page.goto('./');
  const clock = page.getByRole('timer');
  await expect.poll(() => secondsOf(page)).toBeGreaterThanOrEqual(10);
  await page.getByText('Inbox', { exact: true }).first().click();
  const capacity = page.getByRole('combobox', { name: 'Capacity' });
  await capacity.selectOption({ index: 1 });
  const before = await clock.innerText();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '撤销' })).toBeEnabled();
  expect(toSeconds(await clock.innerText())).toBeGreaterThanOrEqual(toSeconds(before));
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
});

function toSeconds(clock: string): number {
  return (clock.match(/[\d.]+/g) ?? []).reduce((sum, part) => sum * 60 + Number(part), 0);
}
