import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import { AgeProgram } from '#test/support/age-program.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { RunningApp, test as base, expect, kept } from './app.ts';
import { newCustomer, sell } from './loyalty-steps.ts';
import { Till } from './till.ts';

const passphrase = '门口三棵老槐树7391下雨';

/** `stick`: a folder that is somebody's USB stick. */
const test = base.extend<{ readonly stick: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the braces
  stick: async ({}, use) => {
    const stick = await mkdtemp(join(tmpdir(), 'regulars-U盘-'));
    await use(stick);
    await rm(stick, { recursive: true });
  },
});

/** The system's own dialog, answered by somebody who takes this path. */
async function answerDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const answer = async () => ({ canceled: false, filePath });
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, path);
}

async function toBackup(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByRole('tab', { name: 'U盘备份与恢复' }).click();
}

async function toTill(page: Page): Promise<Till> {
  await page.evaluate(() => {
    window.location.hash = '#/counter';
  });
  await page.locator('#find').click();
  return new Till(page);
}

async function save(running: RunningApp, file: string): Promise<void> {
  const { page } = running;
  await toBackup(page);
  await answerDialog(running.app, file);
  await page.getByRole('button', { name: '存一份备份…' }).click();
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一遍口令').fill(passphrase);
  await page.getByRole('button', { name: '存一份备份…' }).click();
  await expect(page.getByText('备份已存好，读回来核对过')).toBeVisible({ timeout: 20_000 });
}

/** A shop of one customer, and the copy of it. */
async function savedWithOne(running: RunningApp, file: string): Promise<Till> {
  const till = await Till.open(running.page);
  await newCustomer(till, '王小明');
  await till.press('Escape');
  await save(running, file);
  return till;
}

async function open(page: Page, file: string, typed = passphrase): Promise<void> {
  await page.getByLabel('选择备份文件…', { exact: true }).setInputFiles(file);
  await unlock(page, typed);
}

async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

async function identityIn(folder: string): Promise<{ shopId: string; deviceId: string }> {
  const text = await readFile(join(folder, 'shop', 'shop.json'), 'utf8');
  const found = /"shopId":"([^"]+)","deviceId":"([^"]+)"/.exec(text);
  return { shopId: found?.[1] ?? '', deviceId: found?.[2] ?? '' };
}

test('a copy on a stick, opened by a double click, is the shop on a new computer', async ({
  running,
  chosenOnce,
  stick,
}) => {
  test.setTimeout(120_000);
  const file = join(stick, '熟客备份.json.age');
  const second = new RunningApp(await mkdtemp(join(tmpdir(), 'regulars-new-')));
  const age = await AgeProgram.start();
  try {
    const one = await Till.open(running.page);
    await newCustomer(one, '王小明');
    await sell(one, '100', '¥100');
    await save(running, file);

    // Without a second loading, which would come when the file has been handed over.
    await cp(join(chosenOnce, kept), join(second.dataFolder, kept), { recursive: true });
    const page = await second.start([file]);
    await expect(page.getByText('打开“熟客备份.json.age”')).toBeVisible();
    await expect(page.getByLabel('口令', { exact: true })).toBeFocused();
    await unlock(page, passphrase);
    await expect(page.getByText(/^这份备份：1 位顾客/)).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: '就用这家店' }).click();
    const two = new Till(page);
    await two.isOpen();
    await two.serve('小明', '王小明');
    await sell(two, '50', '¥50');

    const [old, fresh] = [
      await identityIn(running.dataFolder),
      await identityIn(second.dataFolder),
    ];
    expect(fresh.shopId).toBe(old.shopId);
    expect(fresh.deviceId).not.toBe(old.deviceId);
    const rows = Buffer.from(await age.make(['-d', file], [passphrase])).toString('utf8');
    expect(JSON.parse(rows)).toMatchObject({ format: 'regulars', shop: old.shopId });
    expect(rows).toContain('王小明');
  } finally {
    await second.stop();
    await age.stop();
    await rm(second.dataFolder, { recursive: true, force: true });
  }
});

if (isWholeRun)
  test('a replace can be taken back, and what a file lacks is not in it', async ({
    running,
    stick,
  }) => {
    test.setTimeout(180_000);
    const file = join(stick, '熟客备份.json.age');
    const { page } = running;
    const till = await savedWithOne(running, file);
    await toTill(page);
    await newCustomer(till, '李静');
    await till.press('Escape');

    await toBackup(page);
    await open(page, file, '不是这个口令吧9911');
    await expect(page.getByText('口令不对')).toBeVisible({ timeout: 20_000 });
    await page.getByLabel('口令', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(page.getByText('备份里的东西这里都有了')).toBeVisible({ timeout: 20_000 });
    // Another one is opened meanwhile, as macOS says it: it does not take the place of the one in hand.
    await running.app.evaluate(({ app }, path) => {
      app.emit('open-file', { preventDefault: () => undefined }, path);
    }, file);
    await expect(page.getByText('刚才打开的“熟客备份.json.age”在等着')).toBeVisible();
    await page.getByRole('button', { name: '替换…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '用备份替换' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel(/来确认$/).fill('替换');
    await dialog.getByRole('button', { name: '用备份替换' }).click();
    await till.isOpen();
    await till.serve('小明', '王小明');
    await till.press('Escape');
    await till.type('李静');
    await expect(page.getByRole('option', { name: /李静/ })).toHaveCount(0);
    await till.press('Escape');

    await toBackup(page);
    await page.getByRole('button', { name: '退回到这个' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退回到这个' }).click();
    await till.isOpen();
    await till.serve('李静', '李静');
    await till.press('Escape');
    await till.serve('小明', '王小明');
  });

if (isWholeRun)
  test('a joining can be taken back', async ({ running, stick }) => {
    test.setTimeout(180_000);
    const [without, withHer] = [join(stick, '一.json.age'), join(stick, '二.json.age')];
    const { page } = running;
    const till = await savedWithOne(running, without);
    await toTill(page);
    await newCustomer(till, '李静');
    await till.press('Escape');
    await save(running, withHer);
    // The shop of the morning once more, so that the file of the evening brings somebody.
    await open(page, without);
    await page.getByRole('button', { name: '替换…' }).click({ timeout: 20_000 });
    await sure(page, '用备份替换');
    await till.isOpen();
    await toBackup(page);
    await open(page, withHer);
    await page.getByRole('button', { name: '合并进来' }).click({ timeout: 20_000 });
    await expect(page.getByText(/^合并好了/)).toBeVisible({ timeout: 30_000 });

    const back = page.getByRole('region', { name: '退回合并以前' });
    await back.getByRole('button', { name: '看一看' }).click();
    await expect(back.getByText(/^这份备份：1 位顾客/)).toBeVisible({ timeout: 20_000 });
    await back.getByRole('button', { name: '退回…' }).click();
    await sure(page, '退回合并以前');
    await till.isOpen();
    await till.serve('小明', '王小明');
    await till.press('Escape');
    await till.type('李静');
    await expect(page.getByRole('option', { name: /李静/ })).toHaveCount(0);
    // The shop with her is kept, and so is the one before that.
    await toBackup(page);
    await expect(page.getByRole('button', { name: '退回到这个' })).toHaveCount(2);
  });

if (isWholeRun)
  test('a copy from a stick is proved with its passphrase, and not without', async ({
    running,
    stick,
  }) => {
    test.setTimeout(120_000);
    const file = join(stick, '熟客备份.json.age');
    const { page } = running;
    await savedWithOne(running, file);
    await page.getByRole('tab', { name: '数据安全' }).click();
    for (const [typed, answer] of [
      ['不是这个口令吧9911', '口令或恢复码不对'],
      [passphrase, /^还原成功/],
    ] as const) {
      await page.locator('input[type=file][aria-label^="选一份另存"]').setInputFiles(file);
      await page.getByLabel('口令', { exact: true }).fill(typed);
      await page.getByRole('button', { name: '打开', exact: true }).click();
      await expect(page.getByText(answer)).toBeVisible({ timeout: 30_000 });
    }
  });

/** Types the word that a step in earnest asks for. */
async function sure(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/来确认$/).fill('替换');
  await dialog.getByRole('button', { name: action }).click();
}
