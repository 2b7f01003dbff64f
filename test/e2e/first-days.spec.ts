import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { savedBy } from './downloads.ts';
import { Till } from './till.ts';

// Half a minute: `npm run ordeal` tells it.
if (isWholeRun)
  test('settings are found and carried away, help is where one is, a report is read first, the customer sees amount and points', async ({
    page,
    app,
    dataFolder,
  }) => {
    test.setTimeout(120_000);
    const till = await Till.open(page);

    await test.step('? opens the page of the screen, and only where nobody types', async () => {
      await till.press('?');
      const help = page.getByRole('dialog', { name: '帮助' });
      await expect(help.getByRole('article', { name: '收一笔钱' })).toBeVisible();
      await till.isAccessibleInBothSchemes();
      await till.press('Escape');
      await till.press('Control+8', '?');
      await expect(help.getByRole('article', { name: '今天该联系谁' })).toBeVisible();
      await till.press('Escape', 'Control+1');
      await till.type('王');
      await till.press('?');
      await expect(till.findBox).toHaveValue('王?');
      await till.press('Escape');
    });

    await test.step('a setting is found by a word and shown where it stands', async () => {
      await till.press('Control+6');
      await page.getByRole('searchbox', { name: '找设置' }).focus();
      await page.keyboard.insertText('有效期');
      await till.isAccessibleInBothSchemes();
      await till.press('Enter');
      const sheet = page.getByRole('region', { name: '积分有效期' });
      await expect(sheet).toBeInViewport();
      await expect(sheet.locator(':focus')).toHaveCount(1);
    });

    await test.step('all settings go into a file, and back', async () => {
      await page.getByRole('tab', { name: '本机与文件' }).click();
      const file = await savedBy(app, dataFolder, () =>
        page.getByRole('button', { name: '导出设置' }).click(),
      );
      const changed = file.toString('utf8').replace('"shopName": ""', '"shopName": "第二家店"');
      await page
        .getByLabel('导入设置', { exact: true })
        .and(page.locator('input'))
        .setInputFiles({
          name: '设置.json',
          mimeType: 'application/json',
          buffer: Buffer.from(changed),
        });
      await till.isAccessible();
      await page.getByRole('button', { name: '使用这些设置' }).click();
      await till.toast('已用上文件里的设置');
      await expect(page.getByRole('banner')).toContainText('第二家店');
    });

    await test.step('a report shows all that is in it before it is saved', async () => {
      await page.getByRole('button', { name: '做一份问题报告' }).click();
      const dialog = page.getByRole('dialog', { name: '问题报告' });
      await dialog.getByText('regulars.log').click();
      await expect(dialog.getByRole('region', { name: 'regulars.log' })).toContainText(
        'app starts',
      );
      await till.isAccessibleInBothSchemes();
      const zip = await savedBy(app, dataFolder, () =>
        dialog.getByRole('button', { name: '存成文件' }).click(),
      );
      expect(zip.subarray(0, 2).toString()).toBe('PK');
    });

    await test.step('the customer reads amount and points, and no name', async () => {
      const [facing] = await Promise.all([
        app.waitForEvent('window'),
        page.getByRole('switch', { name: '打开给顾客看的窗口' }).click(),
      ]);
      await expect(facing.getByText('欢迎光临')).toBeVisible();
      await till.press('Control+1', 'F3');
      await page.keyboard.insertText('单晓宁');
      await till.press('Enter');
      await till.hasCard('单晓宁');
      await page.locator('#sale-amount').fill('268');
      await expect(facing.locator('dd')).toHaveText(['¥268.00', '+268', '268']);
      expect(await facing.locator('body').innerText()).not.toContain('单晓宁');
      expect(await facing.evaluate(() => 'computer' in window)).toBe(false);
    });
  });
