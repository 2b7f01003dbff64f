import { type Locator, type Page, expect } from '@playwright/test';

import { customerList } from '#test/support/customer-list.ts';

import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

/** A shop with so many customers, every tenth of them a regular. */
export async function shopWith(page: Page, people: number): Promise<Till> {
  const till = await Till.open(page);
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(people - 1)));
  await wizard.check();
  await wizard.run();
  await expect(wizard.count('新建顾客')).toHaveText(String(people));
  return till;
}

/** Goes to one of the tabs by the arrow keys. */
export async function toTab(till: Till, name: string): Promise<void> {
  const { page } = till;
  await till.press('Control+7');
  await till.tabTo(page.getByRole('tab', { selected: true }));
  const tab = page.getByRole('tab', { name });
  for (let presses = 0; presses < 6; presses += 1) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    await till.press('ArrowRight');
  }
  throw new Error(`There is no tab ${name}.`);
}

/** Reaches a button by Tab and presses it. */
export async function push(till: Till, button: Locator): Promise<void> {
  await till.tabTo(button);
  await till.press('Enter');
}

/** Reaches a field by Tab and types over what it holds. */
export async function fill(till: Till, field: Locator, text: string): Promise<void> {
  await till.tabTo(field);
  await till.press('Control+a');
  await till.page.keyboard.insertText(text);
}

/** Goes down a list of choices with the arrow key until it says so. */
export async function choose(till: Till, list: Locator, label: string): Promise<void> {
  await till.tabTo(list);
  for (let presses = 0; presses < 20; presses += 1) {
    const chosen = await list.evaluate((element) =>
      element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : undefined,
    );
    if (chosen === label) return;
    await till.press('ArrowDown');
  }
  throw new Error(`There is no choice ${label}.`);
}

/** From now on points end after so many days: set once in Settings. */
export async function endAfter(till: Till, days: number): Promise<void> {
  const { page } = till;
  await till.press('Control+6');
  await page.getByRole('tab', { name: '积分与会员' }).click();
  const sheet = page.getByRole('region', { name: '积分有效期' });
  await sheet.getByRole('combobox', { name: '有效期' }).selectOption({ label: '按天' });
  await sheet.getByRole('textbox', { name: '几天' }).fill(String(days));
  await till.press('Enter');
  const apply = page.getByRole('button', { name: '就这样改' });
  const saved = page.getByRole('alert').filter({ hasText: '“积分有效期”已保存' });
  await expect(apply.or(saved)).toBeVisible();
  if (await apply.isVisible()) await apply.click();
  await expect(saved).toBeVisible();
}

/** An activity that gives everybody so many points today. */
export async function awardEverybody(till: Till, name: string, points: number): Promise<void> {
  const { page } = till;
  await toTab(till, '活动');
  await push(till, page.getByRole('button', { name: '新活动' }));
  const form = page.getByRole('dialog', { name: '新活动' });
  await fill(till, form.getByRole('textbox', { name: '名称' }), name);
  await fill(till, form.getByRole('textbox', { name: '每人多少积分' }), String(points));
  await till.press('Enter');
  await expect(form).toBeHidden();
  await push(till, page.getByRole('button', { name: `为“${name}”送积分` }));
  const dialog = page.getByRole('dialog', { name: `为“${name}”送积分` });
  await choose(till, dialog.getByRole('combobox', { name: '哪一群' }), '全部');
  await push(till, dialog.getByRole('button', { name: /^送给 [1-9]\d* 人$/ }));
  await expect(dialog).toBeHidden();
}
