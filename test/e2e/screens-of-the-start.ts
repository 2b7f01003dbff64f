import { expect } from '@playwright/test';

import { computerSays } from './computer-says.ts';
import type { Walk } from './walk.ts';

const printers = ['收银台小票机', 'HP LaserJet Professional P1106 (second floor, left)'];

/** Everything that somebody sees who starts the app for the first time, down to the empty counter behind the questions. */
export async function screensOfTheStart(walk: Walk): Promise<void> {
  await walk.page.evaluate(() => localStorage.removeItem('regulars.first-start'));
  walk.running.isNew = true;
  await walk.restart();
  const { page, till } = walk;
  const dialog = page.getByRole('dialog');
  const asks = (step: string) =>
    expect(
      page.getByRole('region', { name: walk.say(`start.step-${step}`), exact: true }),
    ).toBeVisible();

  await asks('language');
  await walk.see('start-language');
  await till.press('Enter');
  await asks('shop');
  await walk.see('start-shop');
  await till.press('Enter');
  await asks('kind');
  await walk.see('start-kind');
  await till.press('Enter');
  await expect(dialog.getByText(walk.say('start.kindMissing'))).toBeVisible();
  await walk.see('start-kind-missing');
  await dialog.getByRole('radio').nth(2).check();
  await walk.see('start-kind-chosen');
  await computerSays(walk.app, 'print:printers', { kind: 'printers', printers: [] });
  await walk.button('start.kindUse').click();
  await asks('paper');
  await expect(dialog.getByText(walk.say('start.paperNone'))).toBeVisible();
  await walk.see('start-paper-none');
  await till.press('Escape');
  await expect(dialog).toHaveCount(0);
  await walk.see('start-later');

  await computerSays(walk.app, 'print:printers', {
    kind: 'printers',
    printers: printers.map((name, at) => ({
      name,
      title: name,
      isDefault: at === 1,
      state: 'ready',
    })),
  });
  await walk.button('start.barContinue').click();
  await asks('paper');
  await expect(dialog.getByRole('combobox').first()).toBeVisible();
  await walk.see('start-paper');
  await till.press('Enter');
  await asks('list');
  await walk.see('start-list');
  await walk.button('start.list-empty').click();
  await asks('safety');
  await walk.see('start-safety');
  await till.press('Enter');
  await till.isOpen();
  await walk.see('start-over');
}
