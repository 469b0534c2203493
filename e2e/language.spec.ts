import { expect, type Page, test } from '@playwright/test';

/** Latin words that stay Latin in a Chinese sentence: names, units, formulas, keys. */
const allowed =
  /^(Eddy|EN|React|Flow|p\d+|ms|s|min|h|ρ|t|x|Ctrl|Shift|Space|Delete|Backspace|Enter|Tab|Esc|Escape|Y|Z|S|O|C|F|Home|End|json|SVG|CSV|MIT|cv|k|n|μ|σ|[0-9a-f]{16}|c)$/;

async function visibleWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (
        parent === null ||
        parent.closest('script, style, noscript, [hidden], [lang]:not(html), .react-flow__attribution') !==
          null
      )
        continue;
      told.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [aria-description], [aria-roledescription]',
    )) {
      if (element.closest('[lang]:not(html), .react-flow__attribution') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription']) {
        told.push(element.getAttribute(name) ?? '');
      }
    }
    return told;
  });
}

function latinWords(told: readonly string[]): string[] {
  return [
    ...new Set(
      told.flatMap(
        (text) => text.match(/[\p{Script=Latin}\d]*\p{Script=Latin}+[\p{Script=Latin}\d]*/gu) ?? [],
      ),
    ),
  ]
    .filter((word) => !allowed.test(word))
    .sort();
}

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('every word is Chinese: first view, each kind selected, menus, help', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
    await expect(page).toHaveTitle(/与事件源一样快/);
    expect(latinWords(await visibleWords(page)), 'first view').toEqual([]);
    for (const label of ['订单', '收件箱', '处理器', '完成']) {
      await page.locator('.react-flow__node').getByText(label, { exact: true }).first().click();
      await page.waitForTimeout(300);
      expect(latinWords(await visibleWords(page)), label).toEqual([]);
    }
    await page.locator('.react-flow__edge').first().click({ force: true });
    expect(latinWords(await visibleWords(page)), 'an edge').toEqual([]);
    await page.getByRole('button', { name: '文件' }).click();
    expect(latinWords(await visibleWords(page)), 'file menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '帮助' }).click();
    expect(latinWords(await visibleWords(page)), 'help').toEqual([]);
  });
});

test('switching the language keeps the run, and the page says which language it is', async ({ page }) => {
  await page.goto('./');
  const clock = page.getByRole('timer');
  await expect(clock).toHaveText(/0:[1-9]\d/);
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
