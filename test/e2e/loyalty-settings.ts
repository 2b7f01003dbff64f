import { type Locator, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** Settings → points and members, by keyboard. */
export class LoyaltySettings {
  readonly #till: Till;

  private constructor(till: Till) {
    this.#till = till;
  }

  static async open(till: Till): Promise<LoyaltySettings> {
    await till.press('Control+6');
    await till.tabTo(till.page.getByRole('tab', { name: '店铺与资料' }));
    await till.press('ArrowRight');
    await expect(till.page.getByRole('tab', { name: '赚积分' })).toBeVisible();
    return new LoyaltySettings(till);
  }

  /** The parts are tabs: one stop of the Tab key, then arrows. */
  async part(name: string): Promise<void> {
    const { page } = this.#till;
    const parts = page.getByRole('tablist', { name: '积分与会员的各项设置' });
    const shown = parts.getByRole('tab', { selected: true });
    await shown.focus();
    const wanted = parts.getByRole('tab', { name, exact: true });
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await wanted.getAttribute('aria-selected')) === 'true') return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`No part ${name}.`);
  }

  sheet(name: string): Locator {
    return this.#till.page.getByRole('region', { name, exact: true });
  }
}
