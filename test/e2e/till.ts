import { AxeBuilder } from '@axe-core/playwright';
import { type Locator, type Page, expect } from '@playwright/test';

/** So long after the last letter nobody takes Enter for a scanner's (`scan-burst.ts`: 40 ms), however quick the letters came. */
const personMs = 55;

/** The counter as the clerk sees it: keys, labels, sentences. Everything is done by keyboard. */
export class Till {
  readonly page: Page;
  readonly card: Locator;
  readonly sale: Locator;
  readonly findBox: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('article', { name: '顾客卡' });
    this.sale = page.getByRole('form', { name: '收款' });
    this.findBox = page.getByRole('combobox', { name: '找顾客' });
    this.history = page.getByRole('region', { name: '往来记录' }).getByRole('listitem');
  }

  /** The language and scheme of this computer, as chosen once in Settings. */
  static async open(page: Page, scheme = 'light', language = 'zh-CN'): Promise<Till> {
    const isOther = await page.evaluate(
      ([chosen = '', words = '']) => {
        const wish = {
          'regulars.scheme': chosen,
          'regulars.language': words,
          'regulars.first-start': 'over',
        };
        const other = Object.entries(wish).filter(
          ([key, value]) => localStorage.getItem(key) !== value,
        );
        for (const [key, value] of other) localStorage.setItem(key, value);
        return other.length > 0;
      },
      [scheme, language],
    );
    if (isOther) await page.reload();
    const till = new Till(page);
    await till.isOpen();
    return till;
  }

  /** The shop is open once the till is on the screen and the book has been opened. */
  async isOpen(): Promise<void> {
    await expect(this.page.locator('#sale-amount')).toBeVisible();
    await expect(this.page.locator('#find')).toBeFocused();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.waitForTimeout(personMs);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Finds somebody and lays the card on the counter. */
  async serve(text: string, name: string): Promise<void> {
    await this.type(text);
    await expect(this.page.getByRole('option').first()).toContainText(name);
    await this.press('Enter');
    await this.hasCard(name);
  }

  /** A field is shown and waits for what is typed: a person sees that before they type. */
  async isAsking(id: string): Promise<void> {
    await expect(this.page.locator(`#${id}`)).toBeFocused();
  }

  async hasCard(name: string): Promise<void> {
    await expect(this.card.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  /**
   * A scanner: all keys in one breath, sent without waiting for each other, and Enter. Each says itself when
   * it was pressed, as a real one's do: a machine that is busy delivers them late, and they are a scan all the same.
   */
  async scan(code: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const start = Date.now() / 1000;
    const secondsApart = 0.004;
    const sent = Array.from(code).map((letter, at) =>
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        timestamp: start + at * secondsApart,
        key: letter,
        text: letter,
        code: /\d/.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`,
        windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
      }),
    );
    sent.push(
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        timestamp: start + code.length * secondsApart,
        key: 'Enter',
        code: 'Enter',
        text: '\r',
        windowsVirtualKeyCode: 13,
      }),
    );
    await Promise.all(sent);
    await session.detach();
  }

  /** Tab until the control has the focus: everything must be within reach of the keyboard. */
  async tabTo(control: Locator, most = 60): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error('Tab never reached the control.');
  }

  /** Down a menu, which takes the focus when it has opened: a person looks where they are. */
  async downTo(item: Locator): Promise<void> {
    await expect(async () => {
      await this.press('ArrowDown');
      await expect(item).toBeFocused({ timeout: 200 });
    }).toPass({ timeout: 10_000 });
  }

  async toast(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: text })).toBeVisible();
  }

  /** As `isAccessible`, and once more in the other colours: the same screen, so that no story is told twice. */
  async isAccessibleInBothSchemes(): Promise<void> {
    await this.isAccessible();
    const before = await this.page.evaluate(turnColours);
    expect(['light', 'dark']).toContain(before);
    await this.isAccessible();
    await this.page.evaluate(turnColours);
  }

  /** axe on what is shown: no serious and no critical finding. */
  async isAccessible(): Promise<void> {
    // Colours of something that is still fading in are nobody's colours.
    await this.page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    // What passed is not written down: nobody reads it, and it takes as long as the rest.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode();
    const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .filter(({ id, nodes }) => id !== 'scrollable-region-focusable' || !nodes.every(isOfOptions));
    expect(
      grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  }
}

/**
 * The kit's open list of options: arrows in its field scroll it, as in any combobox, so that it takes no focus itself.
 * axe excuses the list, and does not see that the kit's list scrolls in a box inside it. No other box is marked so.
 */
function isOfOptions({ html }: { readonly html: string }): boolean {
  return html.includes('data-offset-scrollbars="y"') && html.includes('data-scrollarea-viewport');
}

/** The colours that were. Runs in the page. */
function turnColours(): string | null {
  const root = document.documentElement;
  const before = root.getAttribute('data-mantine-color-scheme');
  root.setAttribute('data-mantine-color-scheme', before === 'dark' ? 'light' : 'dark');
  return before;
}
