import { expect } from '@playwright/test';

import { longName } from './looks.ts';
import type { Walk } from './walk.ts';

/** The window that faces the customer: nobody there, an amount, a regular with points; and the switch that opens it. */
export async function screensOfTheCustomer(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('settings/shop');
  await page.getByRole('textbox', { name: walk.say('settings.shopName') }).fill(longName);
  await till.press('Tab');
  await walk.go('settings/computer');
  const isOn = page.getByRole('switch', { name: walk.say('customerWindow.show') });
  const opening = walk.app.waitForEvent('window');
  await isOn.click();
  const facing = await opening;
  await expect(isOn).toBeChecked();
  await isOn.scrollIntoViewIfNeeded();
  await walk.see('customer-switch');

  await walk.go('counter');
  await expect(facing.locator('dd')).toHaveText(walk.say('customerWindow.welcome'));
  await walk.see('customer-welcome', facing);
  await till.press('F2');
  await till.type('35');
  await expect(facing.locator('dt')).toHaveText(walk.say('customerWindow.due'));
  await walk.see('customer-amount', facing);
  await walk.newCustomer('小周');
  await till.press('Alt+a');
  await till.type('123456.78');
  await expect(facing.locator('dd')).toHaveCount(3);
  await walk.see('customer-points', facing);
}
