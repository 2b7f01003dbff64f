import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { add } from './calendar-steps.ts';
import { inEveryLook } from './looks.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Till } from './till.ts';

const folder = join(import.meta.dirname, '../../.cache/screenshots');

/** The dialog of the kept calendar file: nothing chosen yet, kept with names in it, and with its folder gone. */
test('pictures of the calendar file', async ({ page, app, dataFolder }) => {
  test.setTimeout(600_000);
  const shared = join(dataFolder, '网盘', '熟客茶行共享的资料', '给家里人看的，请不要移动');
  await mkdir(shared, { recursive: true });
  await app.evaluate(
    ({ dialog }, filePath) => {
      const answer = async () => ({ canceled: false, filePath });
      dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
    },
    join(shared, '熟客日历.ics'),
  );
  const till = await Till.open(page);
  await newCustomer(till, '王小明');
  await till.press('Escape', 'Control+9');
  await add(till, '今天下午3点 给王小明送样品');
  const dialog = page.getByRole('dialog');

  async function open(): Promise<void> {
    await page.keyboard.press('Control+9');
    await page.locator('[aria-haspopup=menu]').last().click();
    await page.getByRole('menuitem').last().click();
    await expect(dialog.getByRole('checkbox')).toBeVisible();
  }

  async function pictures(state: string, isShown: () => Promise<void>): Promise<void> {
    await inEveryLook(page, app, async (looked, look) => {
      await open();
      await isShown();
      await page.waitForTimeout(400);
      const path = join(folder, `calendar-file-${state}-${look}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await looked.isAccessible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }

  await pictures('off', async () => expect(dialog.locator('dd')).toHaveCount(0));
  await open();
  await dialog.getByRole('button').last().click();
  await expect(dialog.locator('dd')).toHaveCount(2);
  await dialog.getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  await pictures('kept', async () => expect(dialog.locator('dd')).toHaveCount(2));
  await rm(join(dataFolder, '网盘'), { recursive: true });
  await pictures('gone', async () =>
    expect(dialog.getByRole('alert')).toBeVisible({ timeout: 20_000 }),
  );
});
