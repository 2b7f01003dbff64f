import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type RunningApp, expect, test } from './app.ts';

test('the app opens at the address that its data is bound to, and where its window was', async ({
  running,
}) => {
  expect(new URL(running.page.url()).host).toBe('shop');
  await expect(running.page.locator('#root')).not.toBeEmpty();
  const place = { x: 60, y: 40, width: 1_100, height: 720 };
  if (!running.isPacked) await moveTo(running, place);

  const again = await running.restart();

  expect(again.url()).toMatch(/^app:\/\/shop\//);
  await expect(again.locator('#root')).not.toBeEmpty();
  if (!running.isPacked) expect(await placeOf(running)).toEqual(place);
});

test('the page has no Node, only the one bridge', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'computer'].filter((name) => name in globalThis),
  );
  expect(found).toEqual(['computer']);
});

/** As a hand moves it; nobody gets at the window of a packed app. */
async function moveTo({ app, dataFolder }: RunningApp, place: Electron.Rectangle): Promise<void> {
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  const kept = () => readFile(join(dataFolder, 'window.json'), 'utf8').catch(() => '');
  await expect.poll(kept).toContain('"x":60,"y":40,"width":1100');
}

function placeOf({ app }: RunningApp) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}
