import { type ElectronApplication, expect } from '@playwright/test';

import type { Walk } from './walk.ts';

export const folderPassphrase = '门口三棵老槐树7391下雨';

/** The system's own dialog, answered by somebody who takes this folder. */
export async function takesFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const answer = async () => ({ canceled: false, filePaths: [path] });
    dialog.showOpenDialog = answer as typeof dialog.showOpenDialog;
  }, folder);
}

/** The first computer of a shop: chooses the folder and thinks of a passphrase. */
export async function sharesFolder(walk: Walk, folder: string): Promise<void> {
  const { page } = walk;
  await takesFolder(walk.app, folder);
  await walk.go('settings/counters');
  await walk.button('counters.choose').click();
  await expect(page.getByText(walk.say('counters.newTitle'))).toBeVisible();
  await page.getByLabel(walk.say('counters.passphrase'), { exact: true }).fill(folderPassphrase);
  await page.getByLabel(walk.say('counters.again')).fill(folderPassphrase);
  await walk.button('counters.begin').click();
  await hasMet(walk);
}

/** The passphrase, as every start asks for it where the system keeps no key. */
export async function unlocksFolder(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/counters');
  await page.getByLabel(walk.say('counters.passphrase'), { exact: true }).fill(folderPassphrase);
  await walk.button('counters.unlock').click();
}

/** One look at the folder, now. */
export async function looksIntoFolder(walk: Walk): Promise<void> {
  await walk.go('settings/counters');
  await hasMet(walk);
  await walk.button('counters.now').click();
  await hasMet(walk);
}

async function hasMet(walk: Walk): Promise<void> {
  await expect(walk.page.getByText(walk.say('counters.list'))).toBeVisible({ timeout: 30_000 });
  await expect(walk.button('counters.now')).not.toHaveAttribute('data-loading', 'true', {
    timeout: 30_000,
  });
}
