import { expect } from '@playwright/test';

import type { Answer } from '#electron/contract.ts';

import { computerFails, computerSays } from './computer-says.ts';
import { wake } from './day-board.ts';
import type { Walk } from './walk.ts';

const megabyte = 1024 * 1024;
const dayMs = 86_400_000;

/** What the shop is told when its computer is in trouble: a full disk, a wrong clock, paper that does not come. And what it is told of a new version. */
export async function screensOfTrouble(walk: Walk): Promise<void> {
  await updates(walk);
  await walk.newCustomer('小周');
  await disk(walk);
  await clock(walk);
  await paper(walk);
}

async function sell(walk: Walk, amount: string): Promise<void> {
  await walk.till.press('Alt+a');
  await walk.till.isAsking('sale-amount');
  await walk.till.type(amount);
  await walk.till.press('Enter');
  await expect(walk.page.locator('#sale-amount')).toHaveValue('');
}

async function disk(walk: Walk): Promise<void> {
  const { page, app } = walk;
  for (const [name, free] of [
    ['low', 800 * megabyte],
    ['tight', 300 * megabyte],
  ] as const) {
    const total = 512_000 * megabyte;
    await computerSays(app, 'space:look', { kind: 'space', free, total, level: name });
    await wake(page);
    await expect(page.getByRole('region', { name: walk.say('health.spaceBar') })).toBeVisible();
    await walk.see(`space-${name}`);
  }
  const danger = page.getByRole('alert').filter({ has: walk.button('common.retry') });
  await computerSays(app, 'journal:append', { kind: 'disk-full' });
  await sell(walk, '88');
  await expect(danger).toBeVisible();
  await walk.see('disk-full');
  await computerSays(app, 'journal:append', { kind: 'not-writable', code: 'EROFS' });
  await walk.button('common.retry').click();
  await walk.see('not-writable');
  await walk.restart();
  await walk.till.isOpen();
}

/** Something was sold the day after the next, as the clock said; now it says another day. */
async function clock(walk: Walk): Promise<void> {
  const { page, till } = walk;
  const now = Date.now();
  await page.clock.setFixedTime(now + 3 * dayMs);
  await wake(page);
  await walk.newCustomer('小吴');
  await sell(walk, '66');
  await page.clock.setFixedTime(now);
  await wake(page);
  await expect(walk.button('notice.clockIsRight')).toBeVisible();
  await walk.see('clock-behind');
  await walk.go('today');
  await walk.see('clock-behind-today');
  await walk.go('counter');
  await walk.button('notice.clockIsRight').click();
  await till.press('F2', 'Escape', 'Escape');
}

const printer = { name: 'till', title: '收银台小票机', isDefault: true, state: 'ready' } as const;

const outcomes: readonly Answer<'print:sheet'>[] = [
  { kind: 'stuck', at: 'handing-over' },
  { kind: 'printer-refused', code: 'EACCES' },
  { kind: 'printer-stopped', why: 'out-of-paper' },
];

async function paper(walk: Walk): Promise<void> {
  const { page, app, till } = walk;
  await computerSays(app, 'print:printers', { kind: 'printers', printers: [printer] });
  for (const [at, outcome] of outcomes.entries()) {
    await computerSays(app, 'print:sheet', outcome);
    await walk.newCustomer(['小郑', '小王', '小冯'][at] ?? '');
    await sell(walk, '35');
    await till.press('Control+p');
    if (at === 0) {
      await expect(page.getByRole('dialog')).toBeVisible();
      await walk.see('print-first');
      await till.press('Control+p');
    }
    await expect(page.getByRole('alert').last()).toBeVisible();
    // The sign in the head and the line under the till follow the notice; a picture shows all three.
    await page.waitForTimeout(1_000);
    await walk.see(`print-trouble-${at}`);
  }
  await computerFails(app, 'print:sheet', 'silent');
  await walk.dialog('print-queue', () => page.locator('header button[title]').first().click());
  await computerSays(app, 'print:printers', { kind: 'spooler-silent' });
  await walk.go('settings/printing');
  // What the printers are is asked when the tab opens, and a refusal looks as before it was asked.
  await page.waitForTimeout(500);
  await walk.see('print-silent');
}

const steps: readonly Extract<Answer<'updates:look'>, { kind: 'on' }>['step'][] = [
  { kind: 'resting' },
  { kind: 'fetching', version: '0.2.0', percent: 42 },
  {
    kind: 'here',
    version: '0.2.0',
    isSecured: true,
    news: { 'zh-CN': ['找人更快了'], 'zh-TW': ['找人更快了'], en: ['People are found faster'] },
  },
  { kind: 'failed', why: 'unsigned' },
];

async function updates(walk: Walk): Promise<void> {
  const { page, app } = walk;
  const address = 'https://example.org/regulars/';
  await computerSays(app, 'updates:look', { kind: 'off', address: '' });
  await walk.go('settings/computer');
  const sheet = page.getByRole('region', { name: walk.say('updates.title') });
  for (const [name, said] of [
    ['off', { kind: 'off', address: '' }],
    ...steps.map((step) => [step.kind, { kind: 'on', address, step }] as const),
  ] as const) {
    await walk.go('counter');
    await computerSays(app, 'updates:look', said);
    await walk.go('settings/computer');
    await sheet.scrollIntoViewIfNeeded();
    await walk.see(`update-${name}`);
  }
}
