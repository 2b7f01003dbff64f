import { type Locator, type Page, expect } from '@playwright/test';

import { Till } from './till.ts';

const people = [
  ['王芳', '13900001111'],
  ['李明', '13900002222'],
  ['赵敏', '13900003333'],
  ['阿宝', '13900004444'],
] as const;

/** Four cards, and a sale of ¥268 to the first of them. */
export async function openedShop(page: Page): Promise<Till> {
  const till = await Till.open(page);
  for (const [name, phone] of people) {
    await till.type(name);
    await till.press('Enter');
    await till.isAsking('card-phone-0');
    await till.type(phone);
    await till.press('Enter');
    await till.hasCard(name);
    await till.press('Escape', 'Escape');
  }
  await till.serve('1111', '王芳');
  await till.type('268');
  await till.press('Enter');
  await till.toast('已收 ¥268.00');
  return till;
}

/** The customer list, by its key. */
export async function openedList(till: Till): Promise<Locator> {
  await till.press('Control+2');
  const grid = till.page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

/** Undo, in the notice that says what was done. */
export async function takeBack(page: Page, said: string): Promise<void> {
  const toast = page.getByRole('alert').filter({ hasText: said });
  await toast.getByRole('button', { name: '撤销' }).click();
}

/** The names of the list, from above to below. */
export function namesIn(grid: Locator): Locator {
  return grid.locator('[role="gridcell"][data-name]');
}
