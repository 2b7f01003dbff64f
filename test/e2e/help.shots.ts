import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { customerList } from '#test/support/customer-list.ts';
import { helpPages } from '#ui/help-door.ts';

import { expect, test } from './app.ts';
import { resize } from './looks.ts';
import { Till } from './till.ts';

const folder = join(import.meta.dirname, '../../renderer/features/help/pictures');

/** What each page of the help shows: the screen's key, and what is done there first. */
const scenes: Readonly<Record<(typeof helpPages)[number], readonly string[]>> = {
  sale: ['Control+1'],
  customers: ['Control+2'],
  points: ['Control+6'],
  wallet: ['Control+7'],
  today: ['Control+8'],
  print: ['Control+6'],
  import: ['Control+5'],
  settings: ['Control+6'],
  safety: ['Control+6'],
  numbers: ['Control+1'],
};
/** The tab of the settings, for those that are about one. */
const tabs: Readonly<Partial<Record<(typeof helpPages)[number], number>>> = {
  points: 1,
  print: 3,
  safety: 4,
};

/** The pictures inside the help, in every language, of a shop that never was. Committed; taken again after a change. */
test('pictures of the help', async ({ page, running }) => {
  test.setTimeout(400_000);
  await fillTheShop(await Till.open(page));
  for (const language of ['zh-CN', 'zh-TW', 'en']) {
    await page.keyboard.press('Control+1');
    const till = await Till.open(page, 'light', language);
    await resize(running.app, { width: 1280, height: 800 });
    await till.type('4321');
    await expect(page.getByRole('option').first()).toBeVisible();
    await till.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await page.locator('#sale-amount').fill('268');
    for (const name of helpPages) await shoot(till, page, name, language);
  }
});

/** A list brought in, and somebody who came three times. */
async function fillTheShop(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+5');
  await page.locator('input[type="file"]').setInputFiles({
    name: '会员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(customerList(120)),
  });
  await page.getByRole('button', { name: '下一步：检查整个文件' }).click();
  await page.getByRole('button', { name: /^导入 \d/ }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: '去收银台' }).click({ timeout: 60_000 });
  await till.press('/');
  await till.serve('4321', '单晓宁');
  for (const amount of ['268', '88', '128.5']) {
    await till.press('Alt+a');
    await till.type(amount);
    await till.press('Enter');
    await till.toast(`已收 ¥${Number(amount).toFixed(2)}`);
  }
}

async function shoot(
  till: Till,
  page: Page,
  name: (typeof helpPages)[number],
  language: string,
): Promise<void> {
  await till.press(...scenes[name]);
  const tab = tabs[name];
  if (tab !== undefined) await page.getByRole('tab').nth(tab).click();
  await page.waitForTimeout(700);
  await page.screenshot({
    path: join(folder, `${name}-${language}.jpg`),
    type: 'jpeg',
    quality: 55,
    scale: 'css',
    animations: 'disabled',
  });
}
