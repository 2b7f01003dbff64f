import { type Locator, type Page, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** The page of one customer, as whoever looks after the book sees it. */
export class CardPage {
  readonly page: Page;
  readonly till: Till;
  readonly card: Locator;
  readonly form: Locator;
  readonly story: Locator;
  readonly edits: Locator;

  constructor(till: Till) {
    this.till = till;
    this.page = till.page;
    this.card = this.page.getByRole('article', { name: '顾客资料' });
    this.form = this.page.getByRole('form', { name: '修改资料' });
    this.story = this.card.getByRole('region', { name: '往来记录' }).getByRole('listitem');
    this.edits = this.card.getByRole('region', { name: '修改记录' });
  }

  /** A new card at the counter, and from there to its page. */
  static async ofNew(till: Till, name: string): Promise<CardPage> {
    await till.press('Control+1', 'F3');
    await till.isAsking('card-name');
    await till.type(name);
    await till.press('Enter');
    await till.hasCard(name);
    await till.press('F6');
    const page = new CardPage(till);
    await page.isOf(name);
    return page;
  }

  /** From the counter, by searching. */
  static async of(till: Till, name: string): Promise<CardPage> {
    await till.press('Control+1', '/');
    await till.serve(name, name);
    await till.press('F6');
    const page = new CardPage(till);
    await page.isOf(name);
    return page;
  }

  async isOf(name: string): Promise<void> {
    await expect(this.card.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  async edit(fill: () => Promise<void>): Promise<void> {
    await this.till.press('F4');
    await expect(this.form).toBeVisible();
    await fill();
    await this.form.getByRole('button', { name: '保存' }).click();
  }

  async tab(name: string): Promise<void> {
    await this.card.getByRole('tab', { name }).click();
  }

  /** Undo stands beside what was just said. */
  async undo(said: string | RegExp): Promise<void> {
    await this.page
      .getByRole('alert')
      .filter({ hasText: said })
      .getByRole('button', { name: '撤销' })
      .click();
    await this.till.toast('已撤销');
  }
}
