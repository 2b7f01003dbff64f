import { expect } from '@playwright/test';

import type { Walk } from './walk.ts';

/** The counter, the customers, one of them, leads, data check and the way in for a list. */
export async function screensOfTheDay(walk: Walk): Promise<void> {
  await counter(walk);
  await customers(walk);
  await card(walk);
  await book(walk);
  await care(walk);
}

async function counter(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('counter');
  await till.press('F2', 'Escape', 'Escape', '/');
  await walk.see('counter-empty');
  await till.type('wang');
  await expect(page.getByRole('option').first()).toBeVisible();
  await walk.see('counter-found');
  await till.press('Control+a');
  await till.type('4321');
  await expect(page.getByRole('option').first()).toContainText('单晓宁');
  await till.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await till.type('88');
  await walk.see('counter-card');
  await walk.dialog('counter-edit', () => till.press('F4'));
  await walk.dialog('counter-keys', () => till.press('F1'));
  await walk.dialog('print-look', () => till.press('Control+Shift+p'));
  const line = page.getByRole('listitem').filter({ hasText: '268' }).first();
  await walk.dialog('counter-refund', () =>
    line.getByRole('button', { name: walk.say('timeline.doRefund') }).click(),
  );
  await walk.dialog('counter-void', () =>
    line.getByRole('button', { name: walk.say('timeline.doVoid') }).click(),
  );
  for (let place = 0; place < 10; place += 1) {
    await walk.dialog(`wallet-${place}`, async () => {
      await page.locator('[aria-keyshortcuts="Alt+W"]').click();
      await page.getByRole('menuitem').nth(place).click();
    });
  }
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('单晓宁');
  await walk.see('counter-new');
  await till.press('Escape', '/', 'Control+a');
  await till.type('欧阳司马');
  await expect(page.getByRole('option').first()).toBeVisible();
  await till.press('Enter');
  await walk.see('counter-long');
}

async function customers(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('customers');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(2)).toBeVisible();
  await walk.see('customers');
  await walk.dialog('customers-filter', () => walk.button('filter.title').click());
  await grid.focus();
  await till.press('ArrowDown', 'Space');
  await walk.see('customers-ticked');
  for (const [name, key] of [
    ['customers-tag', 'customers.do-tag'],
    ['customers-field', 'customers.do-field'],
    ['customers-delete', 'customers.do-delete'],
    ['customers-follow', 'customers.do-followUp'],
    ['customers-export', 'customers.export'],
  ] as const) {
    await walk.dialog(name, () => walk.button(key).click());
  }
  await grid.focus();
  await till.press('Space');
}

async function card(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await page.getByRole('grid').getByText('单晓宁').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await walk.see('card');
  for (const part of ['tabHistory', 'tabReferrals']) {
    await walk.tab(`profile.${part}`).click();
    await walk.see(`card-${part}`);
  }
  await till.press('F4');
  await walk.see('card-edit');
  await till.press('Escape');
  for (const [name, key] of [
    ['card-erase', 'person.erase'],
    ['card-give', 'person.giveData'],
  ] as const) {
    await walk.dialog(name, async () => {
      await walk.button('person.title').click();
      await page.getByRole('menuitem', { name: walk.say(key) }).click();
    });
  }
}

async function book(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('leads');
  await walk.see('leads');
  await walk.dialog('leads-new', () => walk.button('leads.add').click());
  await walk.go('check');
  await walk.see('check');
  await walk.dialog('check-merge', () => walk.button('check.mergeOther').click());
  await walk.go('import');
  // The list that the shop began with may still show its result.
  await expect(walk.button('import.another').or(walk.button('import.choose'))).toBeVisible();
  if (await walk.button('import.another').isVisible()) await walk.button('import.another').click();
  await walk.see('import');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('姓名,手机\n张三,13800138000\n,\n李四,1.38E+10'),
    });
  await expect(walk.button('import.next')).toBeVisible();
  await walk.see('import-columns');
  await walk.button('import.next').click();
  await page.waitForTimeout(1_500);
  await walk.see('import-check');
  await page.reload();
  await expect(page.locator('#main')).toBeVisible();
}

async function care(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('today');
  const line = page.locator('[data-section="today"] [data-line] button').first();
  await expect(line).toBeVisible();
  await walk.see('today');
  for (const key of ['d', 'p', 'c', 'e', 'x', 'n']) {
    await line.focus();
    await walk.dialog(`today-${key}`, () => till.press(key));
  }
  await walk.go('calendar');
  const views = page.getByRole('radiogroup').locator('label');
  await expect(views).toHaveCount(4);
  for (const at of [1, 2, 3, 0]) {
    await views.nth(at).click();
    await walk.see(`calendar-${at}`);
  }
  for (const key of ['calendar.export', 'calendar.import', 'calendar.subscribe']) {
    await walk.dialog(key.replace('.', '-'), async () => {
      await walk.button('calendar.files').click();
      await page.getByRole('menuitem', { name: walk.say(key) }).click();
    });
  }
  await walk.go('complaints');
  await expect(page.locator('[id^="complaint-"]').first()).toBeVisible();
  await walk.see('complaints');
  await walk.dialog('complaint', () => page.locator('[id^="complaint-"]').first().click());
  await walk.dialog('complaint-new', () => walk.button('complaints.add').click());
  await page.getByText(walk.say('complaints.trends'), { exact: true }).click();
  await walk.see('complaints-trends');
}

/** What customers get besides goods, and the forms for it. */
export async function screensOfOffers(walk: Walk): Promise<void> {
  await walk.go('rewards');
  for (const part of ['goods', 'coupons', 'activities', 'expiring', 'leaders', 'balances']) {
    await walk.tab(`rewards.tab-${part}`).click();
    await walk.see(`rewards-${part}`);
  }
  for (const [part, key] of [
    ['goods', 'newReward'],
    ['coupons', 'newCoupon'],
    ['activities', 'newActivity'],
  ] as const) {
    await walk.tab(`rewards.tab-${part}`).click();
    await walk.dialog(`rewards-${key}`, () => walk.button(`rewards.${key}`).click());
  }
}
