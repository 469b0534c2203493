import { expect, type Locator, type Page } from '@playwright/test';
import { en, type Text } from '../src/i18n/en/index.ts';
import { specs } from '../src/kinds/specs.ts';
import { toPosition } from '../src/transport/pace.ts';
import type { Pace } from '../src/worker/protocol.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Kind = keyof typeof specs;

/** Eddy as a person meets it: by names and roles, in the language of `text`. Whatever moves is polled, never slept for. */
export class EddyPage {
  readonly page: Page;
  readonly text: Text;
  readonly canvas: Locator;
  readonly inspector: Locator;
  readonly palette: Locator;
  readonly dock: Locator;
  readonly dialog: Locator;
  /** What the page says to those who do not see it. */
  readonly announcer: Locator;
  /** Errors and warnings of the console, and errors nobody caught, since this object was made. */
  readonly complaints: string[] = [];

  constructor(page: Page, text: Text = en) {
    this.page = page;
    this.text = text;
    this.canvas = page.getByRole('main', { name: text.canvas.region });
    this.inspector = page.getByRole('complementary', { name: text.inspector.region });
    this.palette = page.getByRole('navigation', { name: text.palette.region });
    this.dock = page.getByRole('region', { name: text.charts.region });
    this.dialog = page.getByRole('dialog');
    this.announcer = page.locator('[role=status][aria-live=polite]');
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens the page and waits until its run has begun. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await this.awaitClockBeyond(0);
  }

  /** Simulated seconds; for flows whose unit is s. */
  async clock(): Promise<number> {
    return toSeconds(await this.page.getByTestId('clock').innerText());
  }

  async awaitClockBeyond(instant: number): Promise<void> {
    await expect.poll(() => this.clock()).toBeGreaterThan(instant);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async play(): Promise<void> {
    await this.button(this.text.transport.play).click();
    await expect(this.button(this.text.transport.pause)).toBeVisible();
  }

  /** Pauses, and waits until the clock stands. */
  async pause(): Promise<void> {
    await this.button(this.text.transport.pause).click();
    await expect(this.button(this.text.transport.play)).toBeVisible();
    await this.awaitStill();
  }

  async awaitStill(): Promise<void> {
    let before = '';
    await expect
      .poll(
        async () => {
          const now = await this.page.getByTestId('clock').innerText();
          const still = now === before;
          before = now;
          return still;
        },
        { intervals: [150] },
      )
      .toBe(true);
  }

  async setPace(pace: Pace): Promise<void> {
    await this.paceSlider().fill(String(toPosition(pace)));
  }

  paceSlider(): Locator {
    return this.page.getByRole('slider', { name: this.text.transport.pace, exact: true });
  }

  /** The node as a whole. Its accessible name tells how it stands. */
  node(label: string): Locator {
    const title = this.page.getByTitle(label, { exact: true });
    return this.canvas.locator('.react-flow__node').filter({ has: title });
  }

  nodes(): Locator {
    return this.canvas.locator('.react-flow__node');
  }

  edge(from: string, to: string): Locator {
    return this.canvas.locator(`.react-flow__edge[aria-label="${this.text.canvas.edgeName(from, to)}"]`);
  }

  edges(): Locator {
    return this.canvas.locator('.react-flow__edge');
  }

  /** How a node says that it stands: `23 waiting`. Renewed about once a second. */
  async state(label: string): Promise<string> {
    const name = (await this.node(label).getAttribute('aria-label')) ?? '';
    return name.replace(/^.*?[:：]\s*/, '');
  }

  /** The number before a word in a node's state: `count('Inbox', 'waiting')`. */
  async count(label: string, word: string): Promise<number> {
    const found = new RegExp(`([\\d,]+)(?: of [\\d,]+)? ${word}`).exec(await this.state(label));
    return found?.[1] === undefined ? Number.NaN : toNumber(found[1]);
  }

  async select(label: string): Promise<void> {
    await this.node(label).click({ position: { x: 30, y: 12 } });
    await expect(this.inspector.getByRole('textbox').first()).toHaveValue(label);
  }

  /** Nothing is selected: the inspector shows the flow and its totals. */
  async selectNothing(): Promise<void> {
    const box = await boxOf(this.canvas);
    await this.page.mouse.click(box.x + box.width / 2, box.y + 12);
    await expect(this.inspector.getByText(this.text.inspector.inFlight)).toBeVisible();
  }

  /** A count in the inspector: `figure('Created')`. */
  async figure(name: string): Promise<number> {
    const row = this.inspector
      .locator('dl > div')
      .filter({ has: this.page.getByText(name, { exact: true }) });
    return toNumber(await row.locator('dd').innerText());
  }

  field(name: string): Locator {
    return this.inspector.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.inspector.getByRole('combobox', { name, exact: true });
  }

  /** Types a value and leaves the field, as a person does who is done with it. */
  async fillField(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.field(name).press('Enter');
  }

  paletteItem(kind: Kind): Locator {
    const { label, summary } = specs[kind];
    const language = this.text === en ? 'en' : 'zh-CN';
    return this.page.getByRole('button', { name: this.text.palette.add(label[language], summary[language]) });
  }

  async dragFromPalette(kind: Kind, to: Point): Promise<void> {
    await this.drag(centerOf(await boxOf(this.paletteItem(kind))), to);
  }

  async connectPorts(from: string, to: string): Promise<void> {
    const [start, end] = [this.port(from, 'source'), this.port(to, 'target')];
    await this.drag(centerOf(await boxOf(start)), centerOf(await boxOf(end)));
  }

  port(label: string, side: 'source' | 'target'): Locator {
    return this.node(label).locator(`.react-flow__handle.${side}`);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** A place on the canvas, as shares of its width and height. */
  async placeAt(across: number, down: number): Promise<Point> {
    const box = await boxOf(this.canvas);
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  async fileMenu(item: string): Promise<void> {
    await this.button(this.text.transport.file).click();
    await this.page.getByRole('menuitem', { name: item }).first().click();
  }

  async newFlow(): Promise<void> {
    await this.fileMenu(this.text.transport.newFlow);
    await expect(this.nodes()).toHaveCount(0);
  }

  /** Opens a file by the menu; whether it could be opened is for the caller to see. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.fileMenu(this.text.transport.open);
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Opens a flow and waits until it is the document. */
  async openFlow(flow: { readonly name: string }): Promise<void> {
    await this.openFile('flow.json', JSON.stringify(flow));
    await expect(this.flowName()).toHaveValue(flow.name);
  }

  flowName(): Locator {
    return this.page.getByRole('banner').getByRole('textbox', { name: this.text.transport.flowName });
  }

  /** What the menu's entry for saving gives, with the name of the file. */
  async save(
    item: string = this.text.transport.save,
  ): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download');
    await this.fileMenu(item);
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  /** All that the canvas of moving messages shows now, to be compared. */
  async tokens(): Promise<string> {
    return this.canvas.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }

  /** The lines of the chart, as they are drawn. */
  chartLines(): Locator {
    return this.dock.locator('.recharts-line-curve');
  }
}

export async function boxOf(
  locator: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not drawn');
  return box;
}

export function centerOf(box: { x: number; y: number; width: number; height: number }): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const toNumber = (text: string) => Number(text.replaceAll(/[^\d.-]/g, ''));

/** `1:40.2` and `2:01:40.2` as seconds. */
function toSeconds(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
