import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { folderPassphrase as passphrase, takesFolder } from './share-folder.ts';
import type { Walk } from './walk.ts';

/** The copy on a stick with its way back in, the shared folder, and how safe everything is, with its proof. */
export async function screensOfSafety(walk: Walk): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-网盘-'));
  try {
    await walk.app.evaluate(({ dialog }, path) => {
      const filePath = `${path}/熟客备份.json.age`;
      dialog.showSaveDialog = (async () => ({
        canceled: false,
        filePath,
      })) as typeof dialog.showSaveDialog;
    }, folder);
    await takesFolder(walk.app, folder);
    await save(walk);
    await open(walk, join(folder, '熟客备份.json.age'));
    await counters(walk);
    await health(walk);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function save(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/backup');
  await walk.see('backup');
  await walk.button('backup.save').click();
  await page.getByLabel(walk.say('backup.passphrase'), { exact: true }).fill('123');
  await page.getByLabel(walk.say('backup.again')).fill('12');
  await walk.button('backup.save').click();
  await walk.see('backup-refused');
  await page.getByLabel(walk.say('backup.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(walk.say('backup.again')).fill(passphrase);
  await walk.button('backup.save').click();
  await expect(walk.button('backup.sheet')).toBeVisible({ timeout: 30_000 });
  await walk.see('backup-saved');
}

async function open(walk: Walk, file: string): Promise<void> {
  const { page } = walk;
  await page.getByLabel(walk.say('backup.open'), { exact: true }).setInputFiles(file);
  const secret = page.getByLabel(walk.say('backup.passphrase'), { exact: true });
  await secret.fill('不是这个口令吧9911');
  await walk.button('backup.unlock').click();
  await expect(page.getByText(walk.say('backup.refusal-wrong-passphrase'))).toBeVisible({
    timeout: 30_000,
  });
  await walk.see('backup-wrong');
  await secret.fill(passphrase);
  await walk.button('backup.unlock').click();
  await expect(page.getByText(walk.say('backup.previewTitle'))).toBeVisible({ timeout: 30_000 });
  await walk.button('backup.cancel').scrollIntoViewIfNeeded();
  await walk.see('backup-preview');
  await walk.dialog('backup-replace', () => walk.button('backup.replace').click());
  await walk.button('backup.cancel').click();
}

async function counters(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/counters');
  await walk.see('counters');
  await walk.button('counters.choose').click();
  await expect(page.getByText(walk.say('counters.newTitle'))).toBeVisible();
  await walk.button('counters.propose').click();
  await walk.see('counters-new');
  await page.getByLabel(walk.say('counters.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(walk.say('counters.again')).fill(passphrase);
  await walk.button('counters.begin').click();
  await expect(walk.button('counters.now')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(walk.say('counters.list'))).toBeVisible({ timeout: 30_000 });
  await walk.see('counters-on');
  await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').last().click();
  await walk.see('counters-name');
}

async function health(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/health');
  await expect(walk.button('health.proofNow')).toBeVisible();
  await walk.see('health');
  await walk.button('health.proofNow').click();
  await expect(walk.button('health.proofNow')).toBeEnabled({ timeout: 60_000 });
  await walk.button('health.checkNow').click();
  await page.waitForTimeout(1_500);
  await walk.see('health-proved');
  await page.getByRole('tabpanel').locator('section').last().scrollIntoViewIfNeeded();
  await walk.see('health-theft');
  await walk.go('settings/counters');
  await walk.dialog('counters-leave', () => walk.button('counters.leave').click());
  await walk.button('counters.leave').click();
  await walk.button('counters.leave', page.getByRole('dialog')).click();
  await expect(walk.button('counters.choose')).toBeVisible();
}
