import { type Locator, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** A new card by its name, and whatever else the test fills in. */
export async function newCustomer(
  till: Till,
  name: string,
  more?: () => Promise<void>,
): Promise<void> {
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type(name);
  await more?.();
  await till.press('Enter');
  await till.hasCard(name);
}

/** A sale of an amount, saved. */
export async function sell(till: Till, amount: string, shown: string): Promise<void> {
  await till.press('Alt+a');
  await till.type(amount);
  await till.press('Enter');
  await till.toast(`已收 ${shown}`);
}

/** The menu of everything that can be done about balances, its first item focused. */
export async function openWallet(till: Till): Promise<void> {
  await till.press('Alt+w');
  await expect(till.page.getByRole('menuitem', { name: '储值充值' })).toBeFocused();
}

/** The balance on the card. */
export async function hasPoints(till: Till, points: string): Promise<void> {
  await expect(till.card.getByRole('button', { name: `积分 ${points}，` })).toBeVisible();
}

/** Opens the refund of a line, its amount selected; answers what the dialog says will go back. */
export async function beginRefund(till: Till, line: number): Promise<Locator> {
  const { page } = till;
  const button = till.history.nth(line).getByRole('button', { name: '退款' });
  await till.tabTo(button, 120);
  await till.press('Enter');
  await expect(page.getByRole('textbox', { name: '退多少' })).toBeFocused();
  await till.press('Control+a');
  return page.getByRole('list', { name: '退给顾客' });
}
