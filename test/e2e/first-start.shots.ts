import { RunningApp, expect, test } from './app.ts';
import { resize, takePicture } from './looks.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** Every step of the first start, in both sizes and schemes and in two languages, for looking at. */
test('pictures of the first start', async ({ dataFolder }) => {
  test.setTimeout(180_000);
  const running = new RunningApp(dataFolder);
  running.isNew = true;
  const page = await running.start();
  for (const [at, language] of ['zh-CN', 'en'].entries()) {
    const scheme = at === 0 ? 'light' : 'dark';
    const { width, height } = sizes[at] ?? sizes[0];
    await page.evaluate(
      ([words, look]) => {
        localStorage.setItem('regulars.language', words ?? '');
        localStorage.setItem('regulars.scheme', look ?? '');
      },
      [language, scheme],
    );
    await resize(running.app, { width, height });
    await page.reload();
    const name = `${language}-${scheme}-${width}x${height}`;
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    await takePicture(page, 'start-language', name);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox').first()).toBeVisible();
    await takePicture(page, 'start-shop', name);
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio').nth(2).check();
    await takePicture(page, 'start-kind', name);
    await dialog.locator('button[type="submit"] + button').click();
    await expect(dialog.locator('form')).toBeVisible();
    await page.waitForTimeout(800);
    await takePicture(page, 'start-paper', name);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await takePicture(page, 'start-list', name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await takePicture(page, 'start-safety', name);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    await takePicture(page, 'start-later', name);
    await page.keyboard.press('?');
    await page.waitForTimeout(500);
    await takePicture(page, 'help', name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+6');
    await page.getByRole('searchbox').fill(at === 0 ? '生日' : 'birthday');
    await takePicture(page, 'settings-search', name);
    await page.keyboard.press('Escape');
    await page.getByRole('tab').nth(7).click();
    await page.waitForTimeout(500);
    await takePicture(page, 'settings-computer', name);
    await page.getByRole('button', { name: /^(做一份问题报告|Make a problem report)$/ }).click();
    await page.waitForTimeout(500);
    await page.locator('details').nth(1).locator('summary').click();
    await takePicture(page, 'report', name);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(开店准备|Getting your shop ready)$/ }).click();
  }
  await running.stop();
});
