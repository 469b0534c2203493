/**
 * Takes a picture of every example of the gallery, in both languages and both themes, and of the gallery itself, across and on a phone:
 *   node e2e/gallery-pictures.mjs ADDRESS FOLDER [ID ...]
 * where ADDRESS is that of a page that runs (`npm run preview`). They are there to be looked at.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';

const [address = 'http://127.0.0.1:4173/', folder = 'gallery-pictures', ...wanted] = process.argv.slice(2);
const examples = readdirSync('src/gallery/flows')
  .map((file) => file.replace(/\.json$/, ''))
  .filter((id) => wanted.length === 0 || wanted.includes(id));
const sizes = { wide: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };
/** Milliseconds that an example runs before its picture is taken. */
const running = 6000;

mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
});

for (const locale of ['en-US', 'zh-CN']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const page = await browser.newPage({ viewport, locale, colorScheme });
      // On a phone one theme a language will do.
      const isShown = size === 'wide' || (locale === 'en-US') === (colorScheme === 'light');
      for (const id of isShown ? examples : []) {
        await page.goto('about:blank');
        await page.goto(`${address}#example=${id}`);
        await page.waitForTimeout(running);
        // A page that stands still is painted once, and its picture is sharp.
        await page.keyboard.press('Space');
        await page.waitForTimeout(300);
        await page.screenshot({ path: `${folder}/${id}-${size}-${locale.slice(0, 2)}-${colorScheme}.png` });
      }
      await page.close();
    }
  }
}
await browser.close();
