import { expect } from '@playwright/test';

import { helpPages } from '#ui/help-door.ts';

import type { Walk } from './walk.ts';

const parts = {
  loyalty: [
    'earning',
    'tiers',
    'birthday',
    'bonuses',
    'spending',
    'signIn',
    'draw',
    'stored',
    'byHand',
  ],
  careSettings: ['rules', 'greetings', 'life', 'days', 'promises'],
} as const;

/** Every tab of the settings with every part of it, the search, and the questions they ask. Copies and counters: `screens-of-safety.ts`. */
export async function screensOfSettings(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('settings/shop');
  await walk.see('settings-shop');
  const search = page.getByRole('searchbox');
  await search.fill(walk.say('settingsFind.say-stored').slice(0, 3));
  await walk.see('settings-found');
  await search.fill('qqqq');
  await walk.see('settings-found-nothing');
  await search.press('Escape');
  for (const [screen, tab] of [
    ['loyalty', 'loyalty'],
    ['careSettings', 'care'],
  ] as const) {
    await walk.go(`settings/${tab}`);
    for (const part of parts[screen]) {
      await walk.tab(`${screen}.part-${part}`).click();
      await walk.see(`settings-${tab}-${part}`);
    }
  }
  await walk.tab('careSettings.part-rules').click();
  await walk.dialog('settings-rule', () => walk.button('careSettings.addRule').click());
  await walk.tab('careSettings.part-greetings').click();
  await walk.dialog('settings-greeting', () => walk.button('greetings.add').click());
  await printing(walk);
  await computer(walk);
  await till.press('Escape');
}

async function printing(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/printing');
  for (const part of ['printers', 'care', 'templates']) {
    await walk.tab(`print.setPart-${part}`).click();
    await page.waitForTimeout(500);
    await walk.see(`settings-print-${part}`);
  }
  const edit = walk.say('print.setEdit').split('{{')[0] ?? '';
  await walk.dialog('settings-template', () =>
    page.getByRole('tabpanel').getByRole('button', { name: edit }).first().click(),
  );
}

async function computer(walk: Walk): Promise<void> {
  const { page } = walk;
  await walk.go('settings/computer');
  await expect(walk.button('about.licences')).toBeVisible();
  await walk.see('settings-computer');
  await walk.button('about.licences').scrollIntoViewIfNeeded();
  await walk.see('settings-about');
  await walk.dialog(
    'settings-licences',
    () => walk.button('about.licences').click(),
    async () => {
      await page.getByRole('dialog').locator('summary').first().click();
      await walk.see('settings-licence');
    },
  );
  await walk.dialog(
    'settings-report',
    () => walk.button('report.make').click(),
    async () => {
      await page.getByRole('dialog').locator('summary').last().click();
      await walk.see('settings-report-read');
    },
  );
  const file = page
    .getByLabel(walk.say('settingsFind.fileImport'), { exact: true })
    .and(page.locator('input'));
  await walk.dialog('settings-file', () =>
    file.setInputFiles({
      name: '设置.json',
      mimeType: 'application/json',
      buffer: Buffer.from(settingsFile),
    }),
  );
}

/** As another shop saved it, with hardly anything decided. */
const settingsFile = JSON.stringify({
  format: 'regulars-settings',
  version: 1,
  shop: { shopName: '第二家店' },
});

/** The ten pages of the help, each with its picture. */
export async function screensOfHelp(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('today');
  await page.locator('#main').click({ position: { x: 2, y: 2 } });
  await walk.button('nav.help').click();
  const help = page.getByRole('dialog');
  for (const name of helpPages) {
    await help
      .getByRole('navigation')
      .getByRole('button', { name: walk.say(`help.${name}-title`), exact: true })
      .click();
    await expect(help.locator('img')).toBeVisible();
    await walk.see(`help-${name}`);
  }
  await till.press('Escape');
  await expect(help).toHaveCount(0);
}
