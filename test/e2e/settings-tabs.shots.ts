import { expect, test } from './app.ts';
import { inEveryLook, takePicture } from './looks.ts';
import { Till } from './till.ts';

/** Every tab of the settings in every look: their row is the longest one of the app. */
test('pictures of the tabs of the settings', async ({ page, app }) => {
  test.setTimeout(600_000);
  await Till.open(page);
  await inEveryLook(page, app, async (_till, look) => {
    await page.keyboard.press('Control+6');
    const row = page.getByRole('tablist').first().getByRole('tab');
    await expect(row).toHaveCount(8);
    for (let at = 0; at < 8; at += 1) {
      await row.nth(at).click();
      await page.waitForTimeout(300);
      await takePicture(page, `settings-tab${at + 1}`, look);
    }
  });
});
