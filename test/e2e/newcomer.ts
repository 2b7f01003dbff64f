import type { Locator } from '@playwright/test';

import type { Till } from './till.ts';

/** Slow on purpose: somebody of 55 who has never seen the app. */
const pace = {
  /** Characters of Chinese a second; grown-ups read five to eight. */
  read: 5,
  /** Seconds to make up one's mind about a screen. */
  decide: 2,
  /** Seconds for a key that is looked for. */
  key: 0.8,
  /** Seconds for a Chinese character typed by an input method. */
  character: 2,
} as const;

/**
 * Somebody who starts the app for the first time, by keyboard alone. The test does not wait: it adds up the seconds
 * such a person would take, by what stands on the screen and what is pressed, so that a longer text costs time here too.
 */
export class Newcomer {
  readonly #till: Till;
  /** Of somebody who reads what is asked and what can be answered, and passes over the small print. */
  seconds = 0;
  /** Of somebody who reads every word there is. */
  thorough = 0;

  constructor(till: Till) {
    this.#till = till;
  }

  /** Reads a part of the screen, the one without and the other with what is `passedOver`, and decides. */
  async reads(shown: Locator, passedOver?: Locator): Promise<void> {
    const all = letters(await shown.innerText());
    const small = passedOver === undefined ? [] : await passedOver.allInnerTexts();
    const less = small.reduce((sum, text) => sum + letters(text), 0);
    this.seconds += (all - less) / pace.read + pace.decide;
    this.thorough += all / pace.read + pace.decide;
  }

  async presses(...keys: readonly string[]): Promise<void> {
    this.#takes(keys.length * pace.key);
    await this.#till.press(...keys);
  }

  async writes(text: string): Promise<void> {
    const { page } = this.#till;
    this.#takes(text.length * (/\d/.test(text) ? pace.key : pace.character));
    await page.keyboard.insertText(text);
    // As `Till.type`: long enough after the last letter that Enter is not a scanner's.
    await page.waitForTimeout(55);
  }

  #takes(seconds: number): void {
    this.seconds += seconds;
    this.thorough += seconds;
  }
}

function letters(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}
