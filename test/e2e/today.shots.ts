import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { resize } from './looks.ts';
import { Till } from './till.ts';

const pictures = join(import.meta.dirname, '../../.cache/screenshots');
const looks = [
  ['light', 'zh-CN', 1280, 800],
  ['dark', 'zh-CN', 1024, 768],
  ['light', 'zh-TW', 1024, 768],
  ['dark', 'en', 1280, 800],
  ['light', 'en', 1024, 768],
] as const;

/** The board of the day in the shop to try, its dialogs, and what stands beside the counter. */
test('pictures of the day', async ({ running, dataFolder }) => {
  test.setTimeout(300_000);
  try {
    const page = await running.restart(['--sample']);
    await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 180_000 });
    for (const [scheme, language, width, height] of looks) {
      await resize(running.app, { width, height });
      await page.evaluate(() => (window.location.hash = '#/counter'));
      const till = await Till.open(page, scheme, language);
      const shoot = async (name: string) =>
        page.screenshot({
          path: join(pictures, `${name}-${language}-${scheme}-${width}x${height}.png`),
        });
      await page.waitForTimeout(2_500);
      await shoot('today-counter');
      await till.press('Control+8');
      await expect(page.locator('[data-line]').first()).toBeVisible();
      await page.waitForTimeout(800);
      await shoot('today');
      await page.locator('[data-section="today"] [data-line] button').first().focus();
      for (const key of ['d', 'p', 'c', 'g', 'e', 'x']) {
        await till.press(key);
        if ((await page.getByRole('dialog').count()) === 0) continue;
        await page.waitForTimeout(250);
        await shoot(`today-${key}`);
        await till.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await till.press('n');
      await page.waitForTimeout(250);
      await shoot('today-n');
      await till.press('Escape');
    }
  } finally {
    await running.stop();
    await rm(`${dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
  }
});
