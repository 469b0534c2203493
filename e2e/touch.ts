import type { Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

const moves = 10;

/** A finger put down, drawn along by so much and lifted, as the browser itself is told of it: it may scroll. */
export async function swipe(page: Page, from: Point, by: Point): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  const at = (share: number) => [{ x: from.x + by.x * share, y: from.y + by.y * share }];
  await send('touchStart', at(0));
  for (let move = 1; move <= moves; move++) await send('touchMove', at(move / moves));
  await send('touchEnd', []);
  await client.detach();
}
