import { expect, test } from './app.ts';

test('the app opens at the address that its data is bound to, again and again', async ({
  page,
  restart,
}) => {
  expect(new URL(page.url()).host).toBe('shop');
  await expect(page.locator('#root')).not.toBeEmpty();

  const again = await restart();

  expect(again.url()).toMatch(/^app:\/\/shop\//);
  await expect(again.locator('#root')).not.toBeEmpty();
});

test('the page has no Node, only the one bridge', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'computer'].filter((name) => name in globalThis),
  );
  expect(found).toEqual(['computer']);
});
