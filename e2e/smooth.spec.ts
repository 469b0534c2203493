import { expect, type Page, test } from '@playwright/test';
import { setPace } from './run.ts';

/** Animation frames that the page gets in two seconds. */
async function framesIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const began = performance.now();
        const count = () => {
          frames++;
          if (performance.now() - began < 2000) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
  );
}

test('at full speed the page stays as smooth as at rest, and answers', { tag: '@timed' }, async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  await pause.click();
  // What else the machine does only ever takes from them.
  const atRest = Math.max(await framesIn(page), await framesIn(page));
  const seen: string[] = [];
  // Others may work on the machine beside: it must hold once in several attempts.
  let isSmooth = false;
  for (let attempt = 0; attempt < 4 && !isSmooth; attempt++) {
    await setPace(page, 'max');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForTimeout(500);
    const atFullSpeed = await framesIn(page);
    seen.push(`${atRest} at rest, ${atFullSpeed} at full speed`);
    isSmooth = atFullSpeed > atRest / 2;
    await pause.click();
  }
  test.info().annotations.push({ type: 'frames in 2 s', description: seen.join('; ') });
  expect(isSmooth, seen.join('; ')).toBe(true);
  const clock = page.getByRole('timer');
  let told = '';
  const stands = async () => {
    const before = told;
    told = await clock.innerText();
    return told === before;
  };
  await expect.poll(stands, { intervals: [400] }).toBe(true);
});
