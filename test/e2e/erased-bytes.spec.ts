import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { filesWith } from './bytes-on-disk.ts';
import { storedRows } from './stored.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

/** Nobody else in the app is called so, and no word of it is in the app itself. */
const name = '鄢彧翀';
const phone = '13987654321';

test('the bytes of somebody who was erased leave database, journal and snapshots; a good copy proves itself', async ({
  running,
  restart,
  dataFolder,
}) => {
  test.setTimeout(90_000);
  const till = await Till.open(running.page);
  await till.type(phone);
  await expect(till.page.getByText('没有找到')).toBeVisible();
  await till.press('Enter');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  // The snapshot before a list has them.
  const wizard = new Wizard(till.page);
  await wizard.choose('会员.csv', Buffer.from('姓名,手机,备注\n王芳,13800138000,留下来的\n'));
  await wizard.check();
  await wizard.run();
  const places = await filesWith(dataFolder, name);
  expect(places.map((path) => path.split(/[/\\]/)[0])).toContain('IndexedDB');
  expect(places.some((path) => path.includes('journal'))).toBe(true);
  expect(places.some((path) => path.includes('snapshots'))).toBe(true);

  await test.step('erased', async () => {
    await till.press('Control+1', '/');
    await till.serve('4321', name);
    await till.page
      .getByRole('button', { name: '完整资料' })
      .or(till.page.getByRole('link', { name: '完整资料' }))
      .click();
    await till.page.getByRole('button', { name: '个人资料' }).click();
    await till.page.getByRole('menuitem', { name: '抹除这位顾客…' }).click();
    await till.page.getByRole('button', { name: '继续' }).click();
    await till.type(name);
    await till.press('Enter');
    await till.toast('已抹除');
  });

  await test.step('in bytes, since the owner does not want to wait', async () => {
    await till.press('Control+6');
    await till.page.getByRole('tab', { name: '数据安全' }).click();
    await expect(till.page.getByText('还有 1 次抹除')).toBeVisible();
    await till.page.getByRole('button', { name: '现在就清掉' }).click();
    // The page loads again in between, and is at the same tab.
    await expect(till.page.getByText('都已重新写过')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the snapshot without them is still a good copy', async () => {
    await till.page.getByRole('button', { name: '开始证明' }).click();
    await expect(till.page.getByText(/还原成功：\d+ 行一行不差/)).toBeVisible();
  });

  await test.step('nowhere on the disk, and whoever stayed is there', async () => {
    // That the old database went in this run is noted at the next look; the run after it may say that it is done.
    await expect(async () => {
      expect(await databasesOf(till.page)).toHaveLength(1);
      const kept = await storedRows<{ readonly key: string }>(till.page, 'local');
      expect(kept.map(({ key }) => key)).toContain('renewed-in-run');
    }).toPass();
    const again = new Till(await restart());
    await again.press('Control+1', '/');
    await again.serve('8000', '王芳');
    await again.press('Control+6');
    await again.page.getByRole('tab', { name: '数据安全' }).click();
    await expect(again.page.getByText('都没有旧内容了')).toBeVisible({ timeout: 30_000 });
    await running.stop();
    for (const word of [name, phone]) expect(await filesWith(dataFolder, word)).toEqual([]);
    expect((await filesWith(dataFolder, '留下来的')).length).toBeGreaterThan(1);
  });
});

function databasesOf(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => indexedDB.databases());
}
