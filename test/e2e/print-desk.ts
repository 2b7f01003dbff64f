import { type Locator, expect } from '@playwright/test';

import { say } from './spooler.ts';
import type { Till } from './till.ts';

/** Printing as the clerk sees it: the one key, the dialog with the preview, the sign and the list behind it. */
export class PrintDesk {
  readonly till: Till;
  readonly dialog: Locator;
  readonly list: Locator;
  readonly sign: Locator;
  readonly preview: Locator;
  /** The notice that something did not come out. */
  readonly trouble: Locator;

  constructor(till: Till) {
    this.till = till;
    this.dialog = till.page.getByRole('dialog');
    this.list = till.page.getByRole('list', { name: '等着打印的' }).getByRole('listitem');
    this.trouble = till.page.getByRole('alert').filter({ hasText: '还没打出来' });
    this.preview = till.page.getByRole('region', { name: '印出来的样子' });
    this.sign = till.page.getByRole('button', { name: /^打印，/ });
  }

  /** A new customer with a sale of that amount. */
  async sells(name: string, amount: string): Promise<void> {
    await this.till.press('Control+1', 'F3');
    await this.till.isAsking('card-name');
    await this.till.type(name);
    await this.till.press('Enter');
    await this.till.hasCard(name);
    await this.sellsMore(amount);
  }

  /** One more sale to whoever is at the counter. */
  async sellsMore(amount: string): Promise<void> {
    await this.till.press('Alt+a');
    await this.till.isAsking('sale-amount');
    await this.till.type(amount);
    await this.till.press('Enter');
    await this.till.toast(/已收/);
  }

  /** The dialog asks which printer and paper; what is chosen there is kept for the next time. */
  async prints(printer: string, paper: string): Promise<void> {
    const field = this.dialog.getByRole('combobox', { name: '打印机' });
    await field.selectOption({ label: printer });
    await this.dialog.getByRole('combobox', { name: '纸张' }).selectOption({ label: paper });
    await expect(this.preview).toBeVisible();
    await this.till.press('Control+p');
    await expect(this.preview).toBeHidden();
  }

  /** So many jobs behind number `after` are out; answers their numbers. Numbers are the spooler's, over all queues. */
  async comesOut(queue: string, after: number, count = 1): Promise<readonly number[]> {
    const fresh = async () => (await jobsOf(queue, 'completed')).filter((job) => job > after);
    await expect.poll(async () => (await fresh()).length, { timeout: 30_000 }).toBe(count);
    return (await fresh()).sort((one, other) => one - other);
  }

  async opensList(): Promise<void> {
    await this.sign.click();
    await expect(this.dialog).toBeVisible();
  }
}

/** The number of the newest job that this queue has taken, done or not; 0 before the first. */
export async function newestJob(queue: string): Promise<number> {
  return Math.max(0, ...(await jobsOf(queue, 'all')));
}

/** `lpstat` finds no job of a printer whose name is not ASCII, and lists them as `%E5%89%8D…-65`: all are asked for. */
async function jobsOf(queue: string, which: 'all' | 'completed'): Promise<readonly number[]> {
  const said = await say('lpstat', '-W', which, '-o').catch(() => '');
  return said.split('\n').flatMap((line) => {
    const [head = ''] = line.split(/\s/);
    const cut = head.lastIndexOf('-');
    const name = head.slice(0, cut);
    return name === queue || name === encodeURI(queue) ? [Number(head.slice(cut + 1))] : [];
  });
}

/** What a phone or a scanner reads on a printed page. */
export async function scanned(file: string, scratch: string): Promise<string> {
  await say('pdftoppm', '-r', '203', '-png', '-singlefile', file, scratch);
  return (await say('zbarimg', '--quiet', '--raw', `${scratch}.png`)).trim();
}
