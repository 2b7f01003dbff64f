import type { ElectronApplication, Page } from '@playwright/test';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

const isFacing = (page: Page) => page.url().endsWith('/customer.html');

test('the window that faces the customer shows amount and points, nothing private, and comes back with the shop', async ({
  running,
}) => {
  const { page, app } = running;
  const till = await Till.open(page);
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('单晓宁');
  await till.press('Tab');
  await till.type('13700004321');
  await till.press('Enter');
  await till.hasCard('单晓宁');
  await till.type('88');
  await till.press('Enter');
  await till.toast('已收 ¥88.00');

  await page.evaluate(() => {
    window.location.hash = '#/settings/computer';
  });
  const opening = app.waitForEvent('window', isFacing);
  const shows = page.getByRole('switch', { name: '打开给顾客看的窗口' });
  await shows.click();
  const facing = await opening;
  await expect(shows).toBeChecked();
  expect(await facing.evaluate(() => 'computer' in window), 'a way into the computer').toBe(false);

  await till.press('Control+1', '/');
  await till.serve('4321', '单晓宁');
  await till.type('35.5');
  await expect(facing.locator('body')).toContainText('¥35.50');
  await expect(facing.locator('body')).toContainText(/积分共\s*123/);
  await expect(facing.locator('body')).not.toContainText(/单|晓|4321|00001/);

  await page.waitForTimeout(500); // Typing is kept 150 ms after the last key (`keep-drafts.ts`); no hand closes sooner.
  const again = await running.restart();
  const back = await facingOf(running.app);
  await expect(back.locator('body'), 'the sale that was being rung up').toContainText('¥35.50');
  await again.evaluate(() => {
    window.location.hash = '#/settings/computer';
  });
  const gone = back.waitForEvent('close');
  await again.getByRole('switch', { name: '打开给顾客看的窗口' }).click();
  await gone;
});

async function facingOf(app: ElectronApplication): Promise<Page> {
  return app.windows().find(isFacing) ?? app.waitForEvent('window', isFacing);
}
