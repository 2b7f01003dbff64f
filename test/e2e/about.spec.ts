import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('which app this is, where its data lies, and whose work is in it', async ({
  page,
  dataFolder,
}) => {
  const till = await Till.open(page);
  await till.press('Control+6');
  await page.getByRole('tab', { name: '本机与文件' }).click();
  await expect(page.getByText(dataFolder)).toBeVisible();
  await expect(page.getByText(/^运行在 Electron \d+\./)).toBeVisible();

  await page.getByRole('button', { name: '用到的开源软件' }).click();
  await page.getByRole('textbox', { name: '找一个软件' }).fill('dexie');
  await expect(page.getByRole('status').filter({ hasText: '2 个软件' })).toBeVisible();
  await page
    .getByRole('group')
    .filter({ hasText: /^dexie \d/ })
    .click();
  await expect(page.getByText('Apache License').first()).toBeVisible();
  await till.isAccessibleInBothSchemes();
});
