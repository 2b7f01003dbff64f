import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('killed after a sale, its database deleted: the sale is there, and the app says what it did', async ({
  running,
  dataFolder,
}) => {
  const till = await Till.open(running.page);
  await till.type('13512345678');
  await expect(till.page.getByText('没有找到')).toBeVisible();
  await till.press('Enter');
  await till.type('欧阳小敏');
  await till.press('Enter');
  await till.hasCard('欧阳小敏');
  await till.type('45');
  await till.press('Enter');
  await till.toast('已收 ¥45.00');

  await running.kill();
  await rm(join(dataFolder, 'IndexedDB'), { recursive: true });
  // Chromium writes localStorage late: after a kill the language is the system's again.
  const page = await running.start();
  const notices = page.getByRole('region', { name: /打开时发生的事|What happened at the start/ });
  await expect(notices).toContainText(/重建|rebuilt from the journal/);
  const again = await Till.open(page);
  await again.serve('5678', '欧阳小敏');
  await expect(again.card.getByRole('button', { name: /^积分 45/ })).toBeVisible();
  await again.isAccessible();
});
