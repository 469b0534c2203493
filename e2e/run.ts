import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type FileChooser, type Page } from '@playwright/test';
import type { RunResult } from '../src/run/result.ts';
import { toPosition } from '../src/transport/pace.ts';
import type { Pace } from '../src/worker/protocol.ts';
import type { Trace } from './toTrace.ts';

/** Opens a file by the file menu, as a person would. */
export async function openFile(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: /^Open/ }).click();
  await (await chooser).setFiles(file);
}

/** A file with this in it, whether or not it is a flow. */
export async function openText(page: Page, text: string | Buffer): Promise<void> {
  await openFile(page, { name: 'flow.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

interface OpenedFlow {
  readonly name?: string;
  readonly nodes: object;
  readonly [other: string]: unknown;
}

/**
 * Opens a flow that nothing is wrong with, and waits until nodes of no other are drawn: whatever is done before that is done to the
 * flow that was there.
 */
export async function openFlow(page: Page, flow: OpenedFlow): Promise<void> {
  await openText(page, JSON.stringify(flow));
  if (flow.name !== undefined) await expect(page).toHaveTitle(`${flow.name} · Eddy`);
  // Notes and groups have a colon in their ids.
  const drawn = page.locator('.react-flow__node:not([data-id*=":"])');
  const foreign = async () => {
    const ids = await drawn.evaluateAll((all) => all.map((each) => each.getAttribute('data-id') ?? ''));
    return ids.filter((id) => !Object.hasOwn(flow.nodes, id));
  };
  await expect.poll(foreign).toEqual([]);
}

async function saved(page: Page, item: RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** Saves the flow as it now stands and gives back the file's text. */
export async function savedFlow(page: Page): Promise<string> {
  return saved(page, /^Save as a file/);
}

/** Saves the run - its start with its journal - and gives back the file. */
export async function savedRun(page: Page): Promise<object> {
  return JSON.parse(await saved(page, /^Save the run as a file/));
}

/** By the keyboard: works wherever the node stands. */
export async function selectNode(page: Page, id: string): Promise<void> {
  await page.locator(`.react-flow__node[data-id="${id}"]`).focus();
  await page.keyboard.press('Enter');
}

export async function setPace(page: Page, to: Pace): Promise<void> {
  await page.getByRole('slider', { name: 'Pace' }).fill(String(toPosition(to)));
}

/** The trace's fingerprint and its number of events, as the flow's panel tells them. */
export async function traceOf(page: Page): Promise<Trace> {
  const shown = page.locator('[data-events]');
  return { hash: (await shown.innerText()).trim(), events: Number(await shown.getAttribute('data-events')) };
}

export async function waitForEnd(page: Page): Promise<void> {
  await expect(page.getByText('The run has reached its end.')).toBeVisible({ timeout: 45_000 });
}

/** What a program here prints of this flow, which it gets as a file. */
function printedOf(program: string, text: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'eddy-'));
  const file = join(folder, 'flow.json');
  writeFileSync(file, text);
  try {
    return JSON.parse(execFileSync('node', ['scripts/run.mjs', program, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the same file gives in Node. */
export function traceInNode(flow: object): Trace {
  return printedOf('e2e/trace.ts', JSON.stringify(flow)) as Trace;
}

/** What `npm run sim` says of the same file. */
export function resultInNode(text: string): RunResult {
  return printedOf('src/cli/sim.ts', text) as RunResult;
}
