import { type ElectronApplication, type Locator, type Page, expect } from '@playwright/test';

import type { RunningApp } from './app.ts';
import { resize } from './looks.ts';
import { Till } from './till.ts';
import { type Say, wordsOf } from './words-of.ts';

/** What is done at each screen: it has come to rest, and `name` says which it is. */
export type Visit = (name: string, page: Page) => Promise<void>;

/** How the app looks while somebody walks through it; without a size, as large as it comes. */
export type Look = {
  readonly language: string;
  readonly scheme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
};

/** Somebody who goes from screen to screen, in whichever language they are. */
export class Walk {
  readonly running: RunningApp;
  readonly look: Look;
  readonly say: Say;
  readonly #visit: Visit;

  constructor(running: RunningApp, look: Look, visit: Visit) {
    this.running = running;
    this.look = look;
    this.say = wordsOf(look.language);
    this.#visit = visit;
  }

  /** Of the app as it runs at this moment: a walk may start it again. */
  get page(): Page {
    return this.running.page;
  }

  get app(): ElectronApplication {
    return this.running.app;
  }

  get till(): Till {
    return new Till(this.page);
  }

  /** Another computer of the shop, as this one looks. */
  beside(running: RunningApp): Walk {
    return new Walk(running, this.look, this.#visit);
  }

  /** The counter, in the look of this walk. */
  async open(): Promise<void> {
    await Till.open(this.page, this.look.scheme, this.look.language);
    await this.#resize();
  }

  /** Closes the app and starts it again, as large as it was; it remembers its other looks. */
  async restart(words: readonly string[] = [], meanwhile?: () => Promise<void>): Promise<void> {
    await this.running.stop();
    await meanwhile?.();
    await this.running.start(words);
    await this.#resize();
  }

  async #resize(): Promise<void> {
    const { size } = this.look;
    if (size === undefined) return;
    // A window that was just opened is not there to be made smaller yet.
    await expect(async () => {
      await resize(this.app, size);
      const inner = await this.page.evaluate(() => [window.innerWidth, window.innerHeight]);
      expect(inner).toEqual([size.width, size.height]);
    }).toPass();
  }

  /** A screen is there when nothing moves and nothing is on its way. */
  async see(name: string, page = this.page): Promise<void> {
    // Long enough for what begins only after the press: an animation that has not begun cannot be waited for.
    await page.waitForTimeout(250);
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await this.#visit(name, page);
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

  /** Somebody new at the counter, with a card and nothing else. */
  async newCustomer(name: string, phone = ''): Promise<void> {
    await this.go('counter');
    await this.till.press('F3');
    await this.till.isAsking('card-name');
    await this.till.type(name);
    if (phone !== '') await this.page.locator('#card-phone-0').fill(phone);
    await this.till.press('Enter');
    await expect(this.page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(
      name,
    );
  }
}
