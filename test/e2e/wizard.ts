import { type Locator, type Page, expect } from '@playwright/test';

/** The import wizard as the owner sees it. */
export class Wizard {
  readonly page: Page;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('button', { name: '下一步：检查整个文件' });
  }

  /** Hands a file to the wizard, whatever it will say. */
  async offer(name: string, contents: Buffer): Promise<void> {
    await this.toImport();
    await this.input().setInputFiles({ name, mimeType: 'text/csv', buffer: contents });
  }

  /** A list that can be read: the wizard goes on to its columns. */
  async choose(name: string, contents: Buffer): Promise<void> {
    await this.offer(name, contents);
    await expect(this.next).toBeVisible({ timeout: 30_000 });
  }

  /** As `choose`, for a file too large to be carried by Playwright. */
  async chooseFile(path: string, timeout = 60_000): Promise<void> {
    await this.toImport();
    await this.input().setInputFiles(path);
    await expect(this.next).toBeVisible({ timeout });
  }

  /** From the columns to the check of the whole file. */
  async check(): Promise<void> {
    await this.next.click();
    await expect(this.start()).toBeEnabled({ timeout: 90_000 });
  }

  start(): Locator {
    return this.page.getByRole('button', { name: /^导入 [\d,]+ 行$/ });
  }

  async run(): Promise<void> {
    await this.start().click();
    await this.isDone();
  }

  async isDone(): Promise<void> {
    await expect(this.page.getByRole('button', { name: '撤销这次导入' })).toBeVisible({
      timeout: 120_000,
    });
  }

  /** A figure of the check or of the result. */
  count(name: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator('dd');
  }

  /** From the result to the next file. */
  async another(): Promise<void> {
    await this.page.getByRole('button', { name: '再导一个文件' }).click();
  }

  private async toImport(): Promise<void> {
    await this.page.evaluate(() => {
      window.location.hash = '#/import';
    });
  }

  private input(): Locator {
    return this.page.locator('input[type="file"]').first();
  }
}
