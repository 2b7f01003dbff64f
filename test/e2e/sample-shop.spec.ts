import { createHash } from 'node:crypto';
import { access, readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

import type { ElectronApplication } from '@playwright/test';

import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { takesProposedLimits } from './life-limits.ts';
import { Till } from './till.ts';

// Minutes, all together: `npm run ordeal` tells it.
if (isWholeRun)
  test('the shop to try is full, says what it is, and touches no byte of the own one', async ({
    running,
    dataFolder,
  }) => {
    test.setTimeout(180_000);
    await Till.open(running.page);
    await expect(running.page.getByText('先用示例店铺试试')).toBeVisible();
    await running.stop();
    const before = await hashesOf(dataFolder);
    expect(Object.keys(before).length).toBeGreaterThan(5);

    try {
      const first = await running.start(['--sample']);
      // Its folder is its own, and so is the language of this computer until somebody chooses one.
      await expect(first.getByText(/正在布置示例店铺|Filling the sample shop/)).toBeVisible();
      await expect(first.locator('#sale-amount')).toBeVisible({ timeout: 60_000 });
      await first.evaluate(() => localStorage.setItem('regulars.language', 'zh-CN'));

      // Opened again it is the same shop, at once.
      const page = await running.restart(['--sample']);
      const till = new Till(page);
      await till.isOpen();
      const banner = page.getByRole('complementary', { name: '示例店铺' });
      await expect(banner).toContainText('随便试，不会影响您自己的数据');
      await till.isAccessible();

      await test.step('search finds somebody, and a sale can be made', async () => {
        await till.press('/');
        await till.type('13857120301');
        await expect(page.getByRole('option', { name: '13857120301' })).toHaveCount(2);
        await till.press('Enter');
        await expect(till.card).toBeVisible();
        await till.type('38');
        await till.press('Enter');
        await till.toast('已收 ¥38.00');
      });

      await test.step('the banner stands on every screen', async () => {
        for (const key of ['2', '3', '4', '5', '6']) {
          await till.press(`Control+${key}`);
          await expect(banner).toBeVisible();
        }
      });

      await test.step('limits of life are taken from the app’s proposal', () =>
        takesProposedLimits(till));

      await test.step('the way back starts the app without the word', async () => {
        const asked = await noteRelaunch(running.app);
        await running.page.getByRole('button', { name: '回到我的店铺' }).first().click();
        await expect.poll(asked).toEqual(['quit', expect.not.stringContaining('--sample')]);
      });
      await running.stop();
      expect(await hashesOf(dataFolder)).toEqual(before);

      const back = await running.start();
      await new Till(back).isOpen();
      await expect(back.getByText('先用示例店铺试试')).toBeVisible();
      await expect(back.getByRole('complementary', { name: '示例店铺' })).toHaveCount(0);
    } finally {
      await running.stop();
      await rm(`${dataFolder}-sample`, { recursive: true, force: true, maxRetries: 5 });
    }
  });

test('the way to the shop to try is in the settings, and closed while an import runs', async ({
  page,
  app,
  dataFolder,
}) => {
  const till = await Till.open(page);
  const asked = await noteRelaunch(app);
  await till.press('Control+6');
  const button = page.getByRole('button', { name: '打开示例店铺' });

  await page.evaluate(beginLongCommand);
  await button.click();
  await till.toast('正在导入，等它完成或取消后再换店铺。');
  expect(await asked()).toEqual([]);

  await page.evaluate(endLongCommand);
  await button.click();
  await expect.poll(asked).toEqual(['quit', expect.stringMatching(/ --sample$/)]);
  await expect(access(`${dataFolder}-sample`)).rejects.toThrow();
});

/** Keeps the app from really starting again; answers what it was asked to do. */
async function noteRelaunch(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ app: electron }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    electron.relaunch = (options) => void asked.push((options?.args ?? []).join(' '));
    const quit = electron.quit.bind(electron);
    electron.quit = () => {
      asked.unshift('quit');
      electron.quit = quit; // whoever closes the test's app must be heard
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
}

/** Runs in the page: as an import that has begun leaves it. */
async function beginLongCommand(): Promise<void> {
  const row = { operationId: 'an-import', state: 'staging', parts: 0 };
  const [{ name } = {}] = await indexedDB.databases();
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name ?? '');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const writing = opening.result.transaction('longOperations', 'readwrite');
      writing.objectStore('longOperations').put(row);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/** Runs in the page: the import is over. */
async function endLongCommand(): Promise<void> {
  const [{ name } = {}] = await indexedDB.databases();
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name ?? '');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const writing = opening.result.transaction('longOperations', 'readwrite');
      writing.objectStore('longOperations').delete('an-import');
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/** Every file of a folder, Chromium's own included, with a hash of what is in it. */
async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pairs = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return [relative(folder, path), hash] as const;
    });
  return Object.fromEntries(await Promise.all(pairs));
}
