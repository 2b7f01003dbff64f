import { expect, test } from './app.ts';
import { inEveryLook, takePicture } from './looks.ts';
import { Till } from './till.ts';

/** Data safety from top to bottom: how things stand, the proof, the self-check, erased bytes, what a thief would find. */
test('pictures of data safety', async ({ page, app }) => {
  test.setTimeout(600_000);
  await Till.open(page);
  await inEveryLook(page, app, async (looked, look) => {
    await page.keyboard.press('Control+6');
    await page.locator('[id$=tab-health]').click();
    const sheets = page.getByRole('tabpanel').locator('section');
    await expect(sheets).toHaveCount(5);
    await page.waitForTimeout(400);
    await takePicture(page, 'health-top', look);
    await looked.isAccessible();
    await sheets.nth(3).scrollIntoViewIfNeeded();
    await takePicture(page, 'health-middle', look);
  });
});
