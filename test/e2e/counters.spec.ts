import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import { isWholeRun } from '#test/support/whole-run.ts';

import { RunningApp, expect, test } from './app.ts';
import { hasPoints, newCustomer, sell } from './loyalty-steps.ts';
import { Till } from './till.ts';

const passphrase = '门口三棵老槐树7391下雨';

/** The system's own dialog, answered by somebody who takes this folder. */
async function answerDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const answer = async () => ({ canceled: false, filePaths: [path] });
    dialog.showOpenDialog = answer as typeof dialog.showOpenDialog;
  }, folder);
}

async function toCounters(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByRole('tab', { name: '自动备份与互通' }).click();
}

async function lookNow(page: Page): Promise<void> {
  await toCounters(page);
  const button = page.getByRole('button', { name: '现在就备份、互通' });
  const before = await page.getByText(/^上次成功/).count();
  await button.click();
  await expect(button).toBeEnabled();
  if (before === 0) await expect(page.getByText(/^上次成功/)).toBeVisible();
  await expect(button).not.toHaveAttribute('data-loading', 'true');
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '打开' }).click();
}

/** Back at the counter, with the customer of this story on it. */
async function serveAgain(page: Page): Promise<Till> {
  await page.evaluate(() => {
    window.location.hash = '#/counter';
  });
  const till = new Till(page);
  await till.press('Escape', '/');
  await expect(till.findBox).toBeFocused();
  await till.serve('王小明', '王小明');
  return till;
}

/** Back at the counter, with a new customer. */
async function serveNew(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/counter';
  });
  const till = new Till(page);
  await till.press('Escape', '/');
  await expect(till.findBox).toBeFocused();
  await newCustomer(till, name);
}

/** A person chooses the folder and thinks of a passphrase. */
async function begin(running: RunningApp, folder: string): Promise<void> {
  const { page } = running;
  await answerDialog(running.app, folder);
  await toCounters(page);
  await page.getByRole('button', { name: '选文件夹…' }).click();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.getByText(/^上次成功/)).toBeVisible({ timeout: 30_000 });
}

test('a folder and a passphrase are an automatic backup', async ({ running }) => {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-网盘-'));
  try {
    const till = await Till.open(running.page);
    await begin(running, folder);
    // The key, and this computer's own folder.
    expect((await readdir(join(folder, 'regulars'))).length).toBe(2);
    await till.isAccessible();
    if (isWholeRun) {
      await changePassphrase(running.page);
      expect(await readdir(join(folder, 'regulars', 'keys'))).toHaveLength(1);
    }
    // What is written after the last look is not left for tomorrow: closing the window waits for it.
    await serveNew(running.page, '打烊前来的');
    const before = await packsIn(folder);
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => packsIn(folder)).toBe(before + 1);
    await expect.poll(() => running.page.isClosed()).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Not by whoever does not know the present one; then the paper with the code is there. */
async function changePassphrase(page: Page): Promise<void> {
  const sheet = page.getByRole('region', { name: '换口令、打印恢复说明' });
  const change = sheet.getByRole('button', { name: '换口令' });
  const next = '后院一口井2846下雪';
  await sheet.getByLabel('现在的口令', { exact: true }).fill(next);
  await sheet.getByLabel('新口令', { exact: true }).fill(next);
  await sheet.getByLabel('新口令再输一次').fill(next);
  await change.click();
  await expect(sheet.getByText('现在的口令不对')).toBeVisible({ timeout: 20_000 });
  await sheet.getByLabel('现在的口令', { exact: true }).fill(passphrase);
  await change.click();
  await expect(sheet.getByText('口令换好了')).toBeVisible({ timeout: 20_000 });
  await expect(sheet.getByText(/^([0-9A-Z]{4} ){14}[0-9A-Z]{2}$/)).toBeVisible();
}

async function packsIn(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'regulars'), { recursive: true });
  return names.filter((name) => name.endsWith('.json.age')).length;
}

if (isWholeRun)
  test('two computers that choose one folder have one customer book', async ({ running }) => {
    test.setTimeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), 'regulars-网盘-'));
    const second = new RunningApp(await mkdtemp(join(tmpdir(), 'regulars-second-')));
    try {
      const one = await Till.open(running.page);
      await newCustomer(one, '王小明');
      await sell(one, '100', '¥100');
      await begin(running, folder);
      const page = await joinAt(second, folder);
      await sell(await serveAgain(page), '50', '¥50');
      await sell(await serveAgain(running.page), '30', '¥30');
      for (const at of [page, running.page, page]) await lookNow(at);
      for (const at of [running.page, page]) {
        const till = await serveAgain(at);
        await expect(till.history.filter({ hasText: '消费' })).toHaveCount(3);
        await hasPoints(till, '180');
      }
    } finally {
      await second.stop();
      await rm(second.dataFolder, { recursive: true, force: true, maxRetries: 5 });
      await rm(folder, { recursive: true, force: true });
    }
  });

/** The second computer, empty, takes the shop that lies in the folder. */
async function joinAt(second: RunningApp, folder: string): Promise<Page> {
  const page = await second.start();
  await Till.open(page);
  await answerDialog(second.app, folder);
  await toCounters(page);
  await page.getByRole('button', { name: '选文件夹…' }).click();
  await unlock(page);
  await expect(page.getByText('里面有 1 位顾客')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '加入这家店' }).click();
  // The page loads again, with the shop of the other computer; its key is asked for once.
  await new Till(page).isOpen();
  await toCounters(page);
  await unlock(page);
  await expect(page.getByText(/^上次成功/)).toBeVisible({ timeout: 20_000 });
  return page;
}
