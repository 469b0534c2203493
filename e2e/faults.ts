import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds serious or critical on the page as it stands, and where. */
export async function faultsOf(page: Page): Promise<string[]> {
  return told(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
}

/** The same of its colours alone: all that another theme changes. */
export async function coloursFaultsOf(page: Page): Promise<string[]> {
  return told(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function told(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
