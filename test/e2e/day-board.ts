import { type Locator, type Page, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** The board of the day as the owner sees it. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.locator('[data-line]').filter({ hasText: name });
  }

  line(name: string): Locator {
    return this.row(name).getByRole('button').first();
  }

  async promise(name: string, text: string, time = ''): Promise<void> {
    const idle = this.page.locator('[data-line] button[tabindex="0"], [data-first]').first();
    await expect(idle).toBeVisible();
    await idle.focus();
    await this.page.keyboard.press('n');
    const dialog = this.page.getByRole('dialog', { name: '新约定' });
    await expect(dialog.getByRole('combobox', { name: '顾客' })).toBeFocused();
    await this.page.keyboard.type(name, { delay: 55 });
    await expect(this.page.getByRole('option', { name })).toBeVisible();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Tab');
    await expect(dialog.getByRole('textbox', { name: '要说或要做的事' })).toBeFocused();
    await this.page.keyboard.type(text, { delay: 55 });
    if (time !== '') await dialog.getByLabel('几点（可不填）').fill(time);
    const save = dialog.getByRole('button', { name: '保存' });
    await save.focus();
    await this.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
}

/** As when the lid is opened: the page is looked at again. */
export async function wake(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** Born on a day of the lunar calendar. */
export async function lunarBirthday(
  till: Till,
  year: string,
  month: string,
  day: string,
): Promise<void> {
  const { page } = till;
  await till.tabTo(page.getByRole('radio', { name: '公历' }));
  await till.press('ArrowRight');
  for (const [part, value] of [
    ['年', year],
    ['月', month],
    ['日', day],
  ] as const) {
    await till.tabTo(page.getByRole('textbox', { name: `生日 ${part}` }));
    await till.type(value);
  }
}
