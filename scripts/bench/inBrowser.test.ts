import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { tellOfBrowser } from './inBrowser.ts';

const folder = mkdtempSync(join(tmpdir(), 'eddy-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells of a browser that is not there, which is no failure', async () => {
  const told = await tellOfBrowser({ name: 'Chromium', product: 'chrome', path: null }, 10_000, 10);
  expect(told).toEqual({ text: 'Chromium not found: not measured.\n', isWell: true });
});

describe.skipIf(process.platform === 'win32')('a browser that does not answer', () => {
  it('is ended when its time is up, and told', async () => {
    const path = join(folder, 'hangs');
    writeFileSync(path, '#!/bin/sh\nsleep 60\n');
    chmodSync(path, 0o755);
    const told = await tellOfBrowser({ name: 'Chromium', product: 'chrome', path }, 10_000, 700);
    expect(told).toEqual({
      text: 'Chromium: not measured: ended after 0.7 s without an answer\n',
      isWell: false,
    });
  });
});
