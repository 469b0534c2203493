import { type Browser, expect, type Page, test } from '@playwright/test';

/** Milliseconds from the navigation until the clock of the run shows more than nothing. */
const most = 2000;
/** On a machine so slow that an empty page is, that many times as long as an empty page takes. */
const mostTimes = 48;
const attempts = 5;

/** When something first held, counted by the page itself from its navigation, looked for in every frame. */
async function whenFirst(browser: Browser, open: (page: Page) => Promise<unknown>, holds: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Evaluated in the page: a message to the test and back would be counted too.
  await page.addInitScript(`{
    const look = () => {
      if (${holds}) window.heldAfter = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`);
  await open(page);
  const held = await page.waitForFunction('window.heldAfter');
  const after = Number(await held.jsonValue());
  await context.close();
  return after;
}

test('the flow runs within two seconds of the first request, nothing of it kept from before', {
  tag: '@timed',
}, async ({ browser }) => {
  const empty: number[] = [];
  const running: number[] = [];
  // By turns, each in a new context with an empty cache: others work on the same machine, and the best of several tells what the page needs.
  for (let attempt = 0; attempt < attempts; attempt++) {
    empty.push(
      await whenFirst(
        browser,
        async (page) => {
          await page.route('**/empty', (route) =>
            route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>empty' }),
          );
          await page.goto('./empty');
        },
        'document.querySelector("p")',
      ),
    );
    running.push(
      await whenFirst(
        browser,
        (page) => page.goto('./', { waitUntil: 'commit' }),
        '/[1-9]/.test(document.querySelector("[role=timer]")?.innerText)',
      ),
    );
  }
  const [fastestEmpty, fastest] = [Math.min(...empty), Math.min(...running)];
  const told = `runs after ${Math.round(fastest)} ms, an empty page stands after ${Math.round(fastestEmpty)} ms`;
  test.info().annotations.push({ type: 'first run', description: told });
  expect(fastest, told).toBeLessThan(Math.max(most, mostTimes * fastestEmpty));
});
