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

const light = {
  page: 'rgb(246, 247, 249)',
  bar: 'rgb(255, 255, 255)',
  text: 'rgb(24, 33, 47)',
  line: 'rgb(0, 114, 178)',
  axis: 'rgb(86, 99, 118)',
  tokens: ['rgb(0, 114, 178)'],
};
const dark = {
  page: 'rgb(16, 21, 29)',
  bar: 'rgb(23, 30, 41)',
  text: 'rgb(232, 237, 244)',
  line: 'rgb(86, 180, 233)',
  axis: 'rgb(163, 176, 194)',
  tokens: ['rgb(86, 180, 233)'],
};

test('the theme changes page, canvas and chart at once, follows the system when asked, and is kept', async ({
  page,
}) => {
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
