import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { helpPages } from '#ui/help-door.ts';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

const folder = join(import.meta.dirname, '../../renderer/features/help/pictures');

/** What each page of the help shows: the screen's key, and what is done there first. */
const scenes: Readonly<Record<(typeof helpPages)[number], readonly string[]>> = {
  sale: ['Control+1'],
  customers: ['Control+2'],
  points: ['Control+6'],
  wallet: ['Control+7'],
  today: ['Control+8'],
  print: ['Control+6'],
  import: ['Control+5'],
  settings: ['Control+6'],
  safety: ['Control+6'],
  numbers: ['Control+1'],
};
/** The tab of the settings, for those that are about one. */
const tabs: Readonly<Partial<Record<(typeof helpPages)[number], number>>> = {
  points: 1,
  print: 3,
  safety: 4,
};

/** The pictures inside the help, in every language: the sample shop as its owner sees it. Committed; taken again after a change. */
test('pictures of the help', async ({ running }) => {
  test.setTimeout(300_000);
  await running.stop();
  const page = await running.start(['--sample']);
  await expect(page.locator('#sale-amount')).toBeVisible({ timeout: 120_000 });
  for (const language of ['zh-CN', 'zh-TW', 'en']) {
    await page.keyboard.press('Control+1');
    const till = await Till.open(page, 'light', language);
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(1280, 800),
    );
    await till.type('139');
    await till.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await page.locator('#sale-amount').fill('268');
    for (const name of helpPages) await shoot(till, page, name, language);
  }
});

async function shoot(
  till: Till,
  page: Page,
  name: (typeof helpPages)[number],
  language: string,
): Promise<void> {
  await till.press(...scenes[name]);
  const tab = tabs[name];
  if (tab !== undefined) await page.getByRole('tab').nth(tab).click();
  await page.waitForTimeout(700);
  await page.screenshot({
    path: join(folder, `${name}-${language}.jpg`),
    type: 'jpeg',
    quality: 55,
    scale: 'css',
    animations: 'disabled',
  });
}
