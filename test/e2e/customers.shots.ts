import { join } from 'node:path';

import { expect, test } from './app.ts';
import { resize } from './looks.ts';

const folder = join(import.meta.dirname, '../../.cache/screenshots');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** The list of the sample shop, its filter and its dialogs, in both sizes, schemes and two languages. */
test('pictures of the customer list', async ({ running }) => {
  test.setTimeout(400_000);
  let page = await running.restart(['--sample']);
  await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 180_000 });
  for (const [scheme, language] of [
    ['light', 'zh-CN'],
    ['dark', 'zh-CN'],
    ['light', 'en'],
    ['dark', 'en'],
  ] as const) {
    await page.evaluate(
      ([chosen, words]) => {
        localStorage.setItem('regulars.scheme', chosen);
        localStorage.setItem('regulars.language', words);
      },
      [scheme, language] as const,
    );
    await page.reload();
    await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 60_000 });
    for (const { width, height } of sizes) {
      await resize(running.app, { width, height });
      const shoot = (screen: string) =>
        page.screenshot({
          path: join(folder, `${screen}-${language}-${scheme}-${width}x${height}.png`),
          animations: 'disabled',
        });
      await page.keyboard.press('Control+2');
      const grid = page.getByRole('grid');
      await expect(grid.getByRole('row').nth(3)).toBeVisible({ timeout: 20_000 });
      await shoot('customers');
      await grid.focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) {
        await page.keyboard.press(key);
      }
      await shoot('customers-chosen');
      await page.keyboard.press('Delete');
      await shoot('customers-delete');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      const filterButton = page.getByRole('button', {
        name: language === 'en' ? 'Filter' : '筛选',
        exact: true,
      });
      await filterButton.click();
      const add = page.getByRole('button', {
        name: language === 'en' ? 'Add condition' : '加条件',
      });
      await add.click();
      await page.getByRole('dialog').getByRole('combobox').last().click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await add.click();
      const field = page.getByRole('combobox', { name: language === 'en' ? 'Field' : '资料项' });
      await field.last().selectOption('day/lastDay');
      await page.getByRole('button', { name: language === 'en' ? 'Add group' : '加一组' }).click();
      await add.last().click();
      await add.nth(0).click();
      await field.last().selectOption('bought');
      await shoot('customers-filter');
      await page.keyboard.press('Escape');
      await shoot('customers-filtered');
      await page.keyboard.press('Control+1');
      await page.reload();
      await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 60_000 });
    }
  }
  page = running.page;
});
