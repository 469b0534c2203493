import { expect, test } from '@playwright/test';

test('what moves takes the new theme’s colours at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(page.getByRole('timer')).toHaveText(/0:0[2-9]/);
  const used = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const canvas = document.querySelector<HTMLCanvasElement>('main canvas')!;
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
