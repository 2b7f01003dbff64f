import { join } from 'node:path';

import { realPast } from '#test/support/retail.ts';

import { expect, test } from './app.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

const pictures = join(import.meta.dirname, '../../build/screenshots');

/** The pictures of the README that show a full shop: the sample one, and a real past on its way in. */
test('pictures of a full shop for the README', async ({ running }) => {
  test.setTimeout(240_000);
  const page = await running.restart(['--sample']);
  await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 180_000 });
  const shoot = (name: string) =>
    page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  const go = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${address}`);
  const look = async (scheme: string, language: string, width: number, height: number) => {
    await running.app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await go('counter');
    return Till.open(page, scheme, language);
  };
  await look('light', 'zh-CN', 1280, 800);
  await go('customers');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(3)).toBeVisible({ timeout: 20_000 });
  await shoot('customers-zh-CN-light-1280x800');
  await rows.nth(3).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/¥/).nth(8)).toBeVisible({ timeout: 20_000 });
  await shoot('profile-zh-CN-light-1280x800');
  await go('leads');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button').nth(12)).toBeVisible();
  await shoot('leads-zh-CN-light-1280x800');
  await go('check');
  await expect(page.getByText('正在翻看全部资料')).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await shoot('check-zh-CN-light-1280x800');
  const wizard = new Wizard(page);
  await wizard.choose('online-retail.csv', realPast('part'));
  await wizard.check();
  await shoot('import-zh-CN-light-1280x800');
  await look('dark', 'en', 1024, 768);
  await go('customers');
  await expect(rows.nth(3)).toBeVisible({ timeout: 20_000 });
  await shoot('customers-en-dark-1024x768');
});
