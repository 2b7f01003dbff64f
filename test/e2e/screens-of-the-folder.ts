import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { RunningApp } from './app.ts';
import { computerFails } from './computer-says.ts';
import { looksIntoFolder, sharesFolder, takesFolder, unlocksFolder } from './share-folder.ts';
import type { Walk } from './walk.ts';

/** Two computers and their folder: what each finds of the other, the folder gone, the key asked for, and closing. */
export async function screensOfTheFolder(walk: Walk): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-网盘-'));
  const second = new RunningApp(await mkdtemp(join(tmpdir(), 'regulars-second-')));
  try {
    await walk.newCustomer('小周');
    await sharesFolder(walk, folder);
    await second.start();
    const other = walk.beside(second);
    await other.open();
    await joins(other, folder);
    await apart(walk, other);
    await second.stop();
    await gone(walk, folder);
    await closing(walk);
  } finally {
    await second.stop();
    await rm(second.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    await rm(folder, { recursive: true, force: true });
  }
}

async function joins(other: Walk, folder: string): Promise<void> {
  await other.newCustomer('小吴');
  await takesFolder(other.app, folder);
  await other.go('settings/counters');
  await other.button('counters.choose').click();
  await expect(other.page.getByText(other.say('counters.oldTitle'), { exact: true })).toBeVisible();
  await other.see('folder-passphrase');
  await unlocksFolder(other);
  const sure = other.page.getByLabel(other.say('counters.anotherType'));
  await expect(sure).toBeVisible({ timeout: 20_000 });
  await sure.fill(other.say('counters.anotherWord'));
  await other.see('folder-another-shop');
  await other.button('counters.takeOver').click();
  // The page loads again, with the shop of the other computer.
  await other.till.isOpen();
  await unlocksFolder(other);
  await looksIntoFolder(other);
}

/** Both give the same customer another name and take in somebody new, without hearing of each other. */
async function apart(walk: Walk, other: Walk): Promise<void> {
  for (const [at, one] of [walk, other].entries()) {
    await cardOf(one, '小周');
    await one.button('common.edit', one.page.getByRole('article')).click();
    await one.page.getByLabel(one.say('form.name'), { exact: true }).fill(`小周${at}`);
    await one.button('common.save').click();
    await expect(one.page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(
      `小周${at}`,
    );
    await one.newCustomer('小郑', '13800138000');
  }
  for (const one of [walk, other, walk]) await looksIntoFolder(one);
  await expect(walk.page.getByText(walk.say('counters.foundTitle'))).toBeVisible();
  await walk.see('folder-found');
  await cardOf(walk, '小周1');
  await walk.tab('profile.tabHistory').click();
  await expect(walk.page.getByText(walk.say('profile.takeLost'))).toBeVisible();
  await walk.see('card-lost-edit');
}

async function cardOf(walk: Walk, name: string): Promise<void> {
  const { page } = walk;
  await walk.go('customers');
  await page.getByRole('grid').getByText(name).first().click();
  await expect(page.getByRole('article')).toBeVisible();
}

/** The stick was pulled out; the app was started without it; it is there again. */
async function gone(walk: Walk, folder: string): Promise<void> {
  await rename(folder, `${folder}-away`);
  await walk.go('settings/counters');
  await walk.button('counters.now').click();
  await expect(walk.page.getByText(walk.say('counters.problem-away'))).toBeVisible();
  await walk.see('folder-away');
  await walk.restart();
  await walk.till.isOpen();
  await expect(walk.button('counters.waitsLook')).toBeVisible();
  await walk.see('folder-waits');
  await walk.button('counters.waitsLook').click();
  await expect(walk.page.getByText(walk.say('counters.problem-away'))).toBeVisible();
  await walk.see('folder-locked-away');
  await rename(`${folder}-away`, folder);
  await walk.button('common.retry').click();
  await expect(walk.page.getByText(walk.say('counters.oldTitle'), { exact: true })).toBeVisible();
}

/** What was sold last is still on its way into the folder, which does not answer. */
async function closing(walk: Walk): Promise<void> {
  await walk.restart();
  await unlocksFolder(walk);
  await looksIntoFolder(walk);
  await walk.newCustomer('小冯');
  await computerFails(walk.app, 'sharing:list', 'silent');
  await walk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(walk.page.getByText(walk.say('counters.closing'))).toBeVisible();
  await walk.see('closing');
}
