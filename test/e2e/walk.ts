import { type Locator, type Page, expect } from '@playwright/test';

import type { RunningApp } from './app.ts';
import { Till } from './till.ts';
import { type Say, wordsOf } from './words-of.ts';

/** What is done at each screen: it has come to rest, and `name` says which it is. */
export type Visit = (name: string) => Promise<void>;

/** Somebody who goes from screen to screen, in whichever language they are. */
export class Walk {
  readonly running: RunningApp;
  readonly page: Page;
  readonly till: Till;
  readonly say: Say;
  readonly #visit: Visit;

  constructor(running: RunningApp, language: string, visit: Visit) {
    this.running = running;
    this.page = running.page;
    this.till = new Till(running.page);
    this.say = wordsOf(language);
    this.#visit = visit;
  }

  /** A screen is there when nothing moves and nothing is on its way. */
  async see(name: string): Promise<void> {
    await this.page.waitForTimeout(250);
    await this.page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await this.#visit(name);
  }

  async go(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${address}`);
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within
      .getByRole('button', { name: this.say(name) })
      .filter({ visible: true })
      .first();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: this.say(name), exact: true });
  }

  /** What a press opens is looked at and left again by Escape; the keyboard is then where one was. */
  async dialog(name: string, open: () => Promise<void>, more?: () => Promise<void>): Promise<void> {
    await open();
    await expect(this.page.getByRole('dialog').first()).toBeVisible();
    await this.see(name);
    await more?.();
    // The first may go to a list that stands open inside.
    await expect(async () => {
      await this.till.press('Escape');
      await expect(this.page.getByRole('dialog')).toHaveCount(0, { timeout: 700 });
    }).toPass({ timeout: 8_000 });
    await expect
      .soft(this.page.locator('body'), `after “${name}” nothing has the keyboard`)
      .not.toBeFocused();
  }
}
