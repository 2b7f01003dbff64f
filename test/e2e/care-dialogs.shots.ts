import { expect, test } from './app.ts';
import { Board, wake } from './day-board.ts';
import { longName, resize, takePicture } from './looks.ts';
import { newCustomer } from './loyalty-steps.ts';
import { Till } from './till.ts';

const looks = [
  ['dark', 'zh-TW', 1024, 768],
  ['dark', 'zh-TW', 1280, 800],
  ['dark', 'en', 1024, 768],
  ['light', 'en', 1280, 800],
  ['light', 'zh-CN', 1024, 768],
  ['dark', 'zh-CN', 1280, 800],
] as const;

const longWords =
  '新到的茶、上次说的那款收音机和给女儿订的蛋糕一起问一问，顺便说说下个月的品茶会；'.repeat(6) +
  'https://example.com/'.padEnd(140, 'very-long-address-without-a-space');

/** What is asked about a promise, of somebody with a name, a number and words longer than any dialog is wide. */
test('pictures of the dialogs of care', async ({ running }) => {
  test.setTimeout(400_000);
  const { page, app } = running;
  const first = await Till.open(page);
  await newCustomer(first, longName, async () => {
    await first.tabTo(page.locator('#card-phone-0'));
    await first.type('00861390000123456789012345');
  });
  await first.press('Escape');
  await newCustomer(first, '王芳');
  await first.press('Control+8');
  await new Board(page).promise('欧阳', longWords, '15:00');

  for (const [scheme, language, width, height] of looks) {
    await resize(app, { width, height });
    await page.evaluate(() => (window.location.hash = '#/counter'));
    const till = await Till.open(page, scheme, language);
    const shoot = async (name: string) =>
      takePicture(page, `promise-${name}`, `${language}-${scheme}-${width}x${height}`);
    await till.press('Control+8');
    const line = page.locator('[data-section="today"] [data-line] button').first();
    await expect(line).toBeVisible();
    await shoot('board');
    for (const key of ['d', 'p', 'c', 'g', 'e', 'x']) {
      await line.focus();
      await till.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForTimeout(300);
      await till.isAccessible();
      await shoot(key);
      if (key === 'g') {
        await till.press('Enter');
        await expect(page.getByRole('status').last()).toBeVisible();
        await till.isAccessible();
        await shoot('g-sent');
      }
      await till.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await till.press('Control+2');
    await page.getByRole('grid').focus();
    await till.press('Control+a');
    await shoot('chosen');
    await page.getByRole('button', { name: /安排跟|^Follow-up/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await till.isAccessible();
    await shoot('bulk');
    await page.locator('form').evaluateAll((forms) => {
      const field = forms.at(-1)?.querySelector('input[type=date]');
      if (field instanceof HTMLInputElement) field.focus();
    });
    await till.press('Delete', 'Enter');
    await shoot('bulk-problem');
    await till.press('Escape');
    // What stands beside the counter does so from 1,280 points on.
    if (width < 1280) continue;
    await page.clock.setFixedTime(Date.now() - 3 * 86_400_000);
    await wake(page);
    await till.press('Control+1');
    await page.waitForTimeout(500);
    await till.isAccessible();
    await shoot('behind');
    await page.clock.setFixedTime(Date.now());
    await wake(page);
  }
});
