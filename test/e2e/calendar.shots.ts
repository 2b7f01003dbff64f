import { join } from 'node:path';

import { expect, test } from './app.ts';
import { fillCalendar } from './calendar-steps.ts';
import { resize } from './looks.ts';
import { Till } from './till.ts';

const folder = join(import.meta.dirname, '../../.cache/screenshots');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** The calendar in its four views, both sizes and schemes, three languages. */
test('pictures of the calendar', async ({ page, app }) => {
  test.setTimeout(600_000);
  let till = await Till.open(page);
  await fillCalendar(till);
  await till.press('Control+1', '/');

  for (const scheme of ['light', 'dark']) {
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      till = await Till.open(page, scheme, language);
      for (const { width, height } of sizes) {
        await resize(app, { width, height });
        await till.press('Control+9');
        const views = page.getByRole('radiogroup').locator('label');
        await expect(views).toHaveCount(4);
        for (const [at, view] of ['month', 'week', 'day', 'list'].entries()) {
          await views.nth(at).click();
          await page.waitForTimeout(400);
          const name = `calendar-${view}-${language}-${scheme}-${width}x${height}.png`;
          await page.screenshot({ path: join(folder, name), animations: 'disabled' });
        }
        await views.nth(0).click();
        await till.press('Control+1', '/');
      }
    }
  }
});
