import { type Locator, type Page, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** What a customer has with the shop, opened from the card on the counter, by keyboard. */
export class WalletDesk {
  readonly till: Till;
  readonly page: Page;
  readonly dialog: Locator;

  constructor(till: Till) {
    this.till = till;
    this.page = till.page;
    this.dialog = till.page.getByRole('dialog');
  }

  /** A new customer, laid on the counter. */
  static async ofNew(till: Till, name: string): Promise<WalletDesk> {
    await till.press('Control+1', 'F3');
    await till.isAsking('card-name');
    await till.type(name);
    await till.press('Enter');
    await till.hasCard(name);
    return new WalletDesk(till);
  }

  /** Through the menu of the card: Alt+W, arrows, Enter. */
  async open(item: string): Promise<void> {
    await expect(this.till.card.getByRole('button', { name: '更多权益' })).toBeVisible();
    await this.till.press('Alt+w');
    const wanted = this.page.getByRole('menuitem', { name: item, exact: true });
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) break;
      await this.till.press('ArrowDown');
    }
    await this.till.press('Enter');
    // The menu gives the keyboard back before the dialog takes it: a person looks where they are.
    await expect(this.dialog.locator(':focus')).toBeVisible();
  }

  async close(): Promise<void> {
    await this.till.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  field(name: string | RegExp): Locator {
    return this.dialog.getByRole('textbox', { name });
  }

  /** Types over what stands in a field. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.till.tabTo(this.field(name));
    await this.till.press('Control+a');
    await this.till.type(text);
  }

  async push(name: string | RegExp, within = this.dialog): Promise<void> {
    await this.till.tabTo(within.getByRole('button', { name }).first());
    await this.till.press('Enter');
  }

  async sells(amount: string): Promise<void> {
    await this.till.press('Alt+a');
    await this.till.type(amount);
    await this.till.press('Enter');
    await this.till.toast(/已收/);
  }

  /** Rows of the table in the dialog, as text. */
  row(at: number): Locator {
    return this.dialog.getByRole('row').nth(at);
  }
}
