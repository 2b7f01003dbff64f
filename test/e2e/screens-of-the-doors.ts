import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { computerFails, computerSays } from './computer-says.ts';
import { wake } from './day-board.ts';
import type { Walk } from './walk.ts';

/** What a start may say: built anew, the shop to try, a shop that stays closed; and the screen after a bug. */
export async function screensOfTheDoors(walk: Walk): Promise<void> {
  await walk.newCustomer('小周');
  await rebuilt(walk);
  await broken(walk);
  await refused(walk);
  await sample(walk);
}

async function rebuilt(walk: Walk): Promise<void> {
  await walk.restart([], () => rm(join(walk.running.dataFolder, 'IndexedDB'), { recursive: true }));
  await expect(walk.page.getByRole('region', { name: walk.say('notice.title') })).toBeVisible();
  await walk.see('rebuilt');
  await walk.button('notice.dismiss').click();
}

/** An act of the app that breaks while something was being typed. */
async function broken(walk: Walk): Promise<void> {
  const { page, till } = walk;
  await walk.go('counter');
  await till.press('F2');
  await till.type('35');
  await till.press('F3');
  await till.isAsking('card-name');
  await till.type('小吴');
  await computerFails(walk.app, 'space:look', 'broken');
  await wake(page);
  await expect(walk.button('crash.reload')).toBeVisible();
  await walk.see('crash');
  await walk.restart();
}

async function refused(walk: Walk): Promise<void> {
  const { page, app } = walk;
  for (const [name, said] of [
    ['newer', { kind: 'newer-app', shop: 'own' }],
    ['unreadable', { kind: 'unreadable', code: 'EIO', shop: 'own' }],
  ] as const) {
    await computerSays(app, 'shop:open', said);
    await page.reload();
    await expect(walk.button('common.retry')).toBeVisible();
    await walk.see(`closed-${name}`);
  }
}

async function sample(walk: Walk): Promise<void> {
  try {
    await walk.restart(['--sample']);
    // Its folder is its own, and so is the look until somebody chooses one.
    await expect(walk.page.locator('#sale-amount')).toBeVisible({ timeout: 120_000 });
    await walk.open();
    for (const screen of ['counter', 'customers', 'today']) {
      await walk.go(screen);
      // The counts of 3,000 customers come one by one; which is the last, the page does not say.
      await walk.page.waitForTimeout(1_000);
      await walk.see(`sample-${screen}`);
    }
  } finally {
    await walk.running.stop();
    await rm(`${walk.running.dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
    await walk.running.start();
  }
}
