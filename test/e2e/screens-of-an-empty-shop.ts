import { expect } from '@playwright/test';

import { routes } from '#app/routes.ts';

import type { Walk } from './walk.ts';

/** What stands where there is nothing yet: every screen of a shop on its first day, and a card of somebody who never bought. */
export async function screensOfAnEmptyShop(walk: Walk): Promise<void> {
  const { page, till } = walk;
  for (const [at, screen] of routes.entries()) {
    await till.press(`Control+${(at + 1) % 10}`);
    await expect(page.locator(`nav a[href="#/${screen}"]`)).toHaveAttribute('aria-current', 'page');
    // A list that finds nothing draws nothing anew: there is no sign to wait for that it was asked.
    await page.waitForTimeout(500);
    await walk.see(`none-${screen}`);
  }
  await page.getByText(walk.say('complaints.trends'), { exact: true }).click();
  await walk.see('none-trends');
  await walk.go('rewards');
  for (const part of ['coupons', 'activities', 'expiring', 'leaders', 'balances']) {
    await walk.tab(`rewards.tab-${part}`).click();
    await walk.see(`none-${part}`);
  }
  await walk.go('calendar');
  const views = page.getByRole('radiogroup').locator('label');
  for (const at of [1, 2, 3, 0]) {
    await views.nth(at).click();
    await walk.see(`none-calendar-${at}`);
  }
  // The focus is on a choice, which takes no letters: the key brings to the search box and writes nothing there.
  await till.press('/');
  await expect(page.locator('#find')).toBeFocused();
  await expect(page.locator('#find')).toHaveValue('');
  await walk.go('counter');
  await till.type('nobody');
  await walk.see('none-found');
  await till.press('Control+a', 'Backspace', 'Escape');
  await walk.dialog('none-to-print', () => page.locator('header button[title]').first().click());
  await nobodysCard(walk);
}

async function nobodysCard(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.newCustomer('小周');
  await walk.see('new-counter-card');
  for (let place = 0; place < 10; place += 1) {
    await walk.dialog(`new-wallet-${place}`, async () => {
      await page.locator('[aria-keyshortcuts="Alt+W"]').click();
      await page.getByRole('menuitem').nth(place).click();
    });
  }
  await walk.go('customers');
  await page.getByRole('grid').getByText('小周').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await walk.see('new-card');
  for (const part of ['tabHistory', 'tabReferrals']) {
    await walk.tab(`profile.${part}`).click();
    await walk.see(`new-card-${part}`);
  }
}
