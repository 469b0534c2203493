import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses from the file menu. */
export async function chooseItem(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export async function openDialog(page: Page, item: RegExp): Promise<Locator> {
  await chooseItem(page, item);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** An empty flow that is kept under this name. */
export async function startFlow(page: Page, name: string): Promise<void> {
  await chooseItem(page, /^New flow/);
  await rename(page, name);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** The flow that is open, where its name stands in the bar. */
export async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole('banner').getByRole('textbox', { name: 'Name of the flow' });
  await field.fill(name);
  await field.press('Enter');
  await expect(page).toHaveTitle(`${name} · Eddy`);
}

/** The link that the share dialog makes; the dialog is closed again. */
export async function sharedLink(page: Page): Promise<string> {
  const dialog = await openDialog(page, /^Share/);
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}
