import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

test('from the next start on, what Chromium draws speaks the language of the shop', async ({
  running,
}) => {
  const spoken = async () => running.page.evaluate(() => navigator.language);
  await Till.open(running.page, 'light', 'zh-TW');
  expect(await spoken(), 'the language of this computer').not.toBe('zh-TW');
  const kept = async () => readFile(join(running.dataFolder, 'language.json'), 'utf8');
  await expect.poll(kept).toContain('zh-TW');
  await running.restart();
  expect(await spoken()).toBe('zh-TW');
});
