import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { aReleaseServer, makersKey } from '#test/support/a-release.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { Till } from './till.ts';

let home = '';
let server: Awaited<ReturnType<typeof aReleaseServer>>;
const program = () => join(home, 'regulars.AppImage');
const state = (page: Page) => page.getByRole('region', { name: '更新' }).getByRole('status');

// An app out of the sources takes updates only if a test gives it a key; a packed one has its own, and no other.
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-update-'));
  server = await aReleaseServer();
  await writeFile(program(), '#!/bin/sh\n');
  await chmod(program(), 0o755);
  process.env['REGULARS_UPDATE_TRIAL'] = makersKey;
  process.env['APPIMAGE'] = program();
});

test.afterAll(async () => {
  delete process.env['REGULARS_UPDATE_TRIAL'];
  delete process.env['APPIMAGE'];
  server.close();
  await rm(home, { recursive: true, force: true });
});

test('a new version is asked for after a yes, and put in after a snapshot', async ({
  page,
  running,
  dataFolder,
}) => {
  test.setTimeout(isWholeRun ? 240_000 : 60_000);
  const newOne = `#!/bin/sh\necho ran > "${join(home, 'it-ran')}"\n`;
  server.offer('0.2.0', Buffer.from(newOne));
  await writeFile(join(dataFolder, 'app-update.yml'), 'updaterCacheDirName: regulars-updater\n');
  const till = await Till.open(page);
  await till.press('Control+6');
  await page.getByRole('tab', { name: '本机与文件' }).click();
  const consent = page.getByRole('switch', { name: '自动下载新版本' });
  await expect(consent).not.toBeChecked();
  expect(server.asked).toEqual([]);

  await page.getByRole('textbox', { name: '更新地址' }).fill('http://example.com/');
  await consent.click();
  await expect(page.getByText('只用 https:// 开头的地址')).toBeVisible();
  await expect(consent).not.toBeChecked();

  await page.getByRole('textbox', { name: '更新地址' }).fill(server.address);
  await consent.click();
  await expect(consent).toBeChecked();
  await expect(state(page)).toContainText('0.2.0 版下载好了，签名无误。等一分钟');
  await expect(page.getByRole('listitem').filter({ hasText: '更快了' })).toBeVisible();
  await till.isAccessibleInBothSchemes();

  // The page still reaches nobody, not even that address.
  const asked = server.asked.length;
  const reached = await page.evaluate(
    (address) => fetch(address).then(String, () => 'nobody'),
    server.address,
  );
  expect(reached).toBe('nobody');
  expect(server.asked.length).toBe(asked);

  if (isWholeRun) await expect(state(page)).toContainText('快照也留好了', { timeout: 180_000 });
  await running.stop();
  expect(await readFile(program(), 'utf8')).toBe(isWholeRun ? newOne : '#!/bin/sh\n');
});
