import { type Locator, expect } from '@playwright/test';

import type { Till } from './till.ts';

/** Settings → printing, by keyboard. */
export class PrintSettings {
  readonly editor: Locator;
  readonly paper: Locator;
  readonly #till: Till;

  private constructor(till: Till) {
    this.#till = till;
    this.editor = till.page.getByRole('dialog').first();
    this.paper = this.editor.getByRole('region', { name: '印出来的样子' });
  }

  static async open(till: Till): Promise<PrintSettings> {
    await till.press('Control+6');
    await till.tabTo(till.page.getByRole('tab', { name: '店铺与资料' }));
    await till.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(till.page.getByRole('tab', { name: '打印机与纸张' })).toBeVisible();
    return new PrintSettings(till);
  }

  /** The parts are tabs: one stop of the Tab key, then arrows. */
  async part(name: '打印机与纸张' | '模板' | '养护说明'): Promise<void> {
    const { page } = this.#till;
    const parts = page.getByRole('tablist', { name: '打印的各部分' });
    await this.#till.tabTo(parts.getByRole('tab', { selected: true }));
    const wanted = parts.getByRole('tab', { name, exact: true });
    for (let presses = 0; presses < 4; presses += 1) {
      if ((await wanted.getAttribute('aria-selected')) === 'true') return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`No part ${name}.`);
  }

  /** The line of a template, by its paper or its name. */
  template(name: string): Locator {
    return this.#till.page.getByRole('listitem').filter({ hasText: name });
  }

  async edits(name: string): Promise<void> {
    const button = this.template(name).getByRole('button', { name: /^修改/ });
    await this.#till.tabTo(button, 90);
    await this.#till.press('Enter');
    await expect(this.paper.getByRole('article').first()).toBeVisible();
  }

  block(name: string | RegExp): Locator {
    return this.editor.getByRole('list').getByRole('button', { name }).first();
  }

  /** Down the list of blocks by the arrow, from wherever the keyboard is in it. */
  async opens(name: string | RegExp): Promise<void> {
    const { page } = this.#till;
    const wanted = this.block(name);
    await this.#till.tabTo(this.editor.getByRole('list').getByRole('button').first());
    for (let presses = 0; presses < 40; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(wanted).toHaveAttribute('aria-expanded', 'true');
  }

  async save(): Promise<void> {
    await this.#till.tabTo(this.editor.getByRole('button', { name: '保存' }), 120);
    await this.#till.press('Enter');
    await this.#till.toast('模板已保存');
    await expect(this.editor).toBeHidden();
  }
}
