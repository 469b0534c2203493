import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { secondsOf } from './canvas.ts';

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

/** What the tokens ask for. */
function coloursOfTheme(theme: 'light' | 'dark') {
  const colour = (name: string) => {
    const told = new RegExp(`--${name}: var\\(--light, (#\\w{6})\\) var\\(--dark, (#\\w{6})\\);`).exec(css);
    const hex = told?.[theme === 'light' ? 1 : 2] ?? '';
    return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
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

const light = coloursOfTheme('light');
const dark = coloursOfTheme('dark');

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

test('what moves takes the new theme’s colours at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect.poll(() => secondsOf(page)).toBeGreaterThanOrEqual(2);
  const used = () =>
    page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('main canvas')!;
      // Painted anew: where nothing is under way for a moment, nothing is.
      await new Promise<void>((resolve) => {
        const context = canvas.getContext('2d')!;
        context.clearRect = (...rect) => {
          delete (context as Partial<typeof context>).clearRect;
          context.clearRect(...rect);
          requestAnimationFrame(() => resolve());
        };
      });
      const wanted = document.createElement('canvas').getContext('2d')!;
      wanted.fillStyle = getComputedStyle(canvas).getPropertyValue('--series-6').trim();
      return { is: canvas.getContext('2d')!.fillStyle, wanted: wanted.fillStyle };
    });
  const light = await used();
  expect(light.is).toBe(light.wanted);
  // From the system to light, and to dark.
  for (let press = 0; press < 2; press++) await page.getByRole('button', { name: /^Theme/ }).click();
  const dark = await used();
  expect(dark.wanted).not.toBe(light.wanted);
  expect(dark.is).toBe(dark.wanted);
});
