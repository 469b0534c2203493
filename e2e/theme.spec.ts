import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

/** Each place by its colour: page and panels, chart, and the messages as the canvas has them. */
async function coloursOf(page: Page) {
  return page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      return element === null ? null : getComputedStyle(element);
    };
    const canvas = document.querySelector<HTMLCanvasElement>('main canvas');
    const painted = new Set<string>();
    if (canvas !== null && canvas.width > 0) {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3] === 255) painted.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    }
    return {
      page: styleOf('body')?.backgroundColor,
      bar: styleOf('header')?.backgroundColor,
      text: styleOf('.react-flow__node')?.color,
      line: styleOf('.recharts-line-curve')?.stroke,
      axis: styleOf('.recharts-cartesian-axis-tick-value')?.fill,
      tokens: [...painted],
    };
  });
}

const css = readFileSync('src/ui/tokens.css', 'utf8');

/** What the tokens under this selector ask for. */
function coloursIn(selector: string) {
  const start = css.indexOf(`${selector} {`);
  const rules = css.slice(start, css.indexOf('}', start));
  const colour = (name: string) => {
    const hex = new RegExp(`--${name}: #(\\w\\w)(\\w\\w)(\\w\\w);`).exec(rules)?.slice(1) ?? [];
    return `rgb(${hex.map((part) => Number.parseInt(part, 16)).join(', ')})`;
  };
  return {
    page: colour('ground'),
    bar: colour('surface'),
    text: colour('ink'),
    line: colour('series-1'),
    axis: colour('ink-soft'),
    tokens: [colour('series-1')],
  };
}

const light = coloursIn(':root');
const dark = coloursIn(':root[data-theme="dark"]');

test('the theme changes page, canvas and chart at once, follows the system when asked, and is kept', async ({
  page,
}) => {
  expect(light).not.toEqual(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect.poll(() => coloursOf(page)).toEqual(light);
  const theme = page.getByRole('button', { name: /^Theme: / });
  await expect(theme).toHaveAccessibleName('Theme: as the system');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => coloursOf(page)).toEqual(dark);

  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: light');
  await expect.poll(() => coloursOf(page)).toEqual(light);
  await page.reload();
  await expect(theme).toHaveAccessibleName('Theme: light');
  await expect.poll(() => coloursOf(page)).toEqual(light);

  await page.emulateMedia({ colorScheme: 'light' });
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: dark');
  await expect.poll(() => coloursOf(page)).toEqual(dark);
  await page.reload();
  await expect.poll(() => coloursOf(page)).toEqual(dark);

  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: as the system');
  await expect.poll(() => coloursOf(page)).toEqual(light);
});
