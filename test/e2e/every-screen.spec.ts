import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { everyScreen } from './every-screen.ts';
import { fullShop } from './full-shop.ts';
import { Till } from './till.ts';
import { outOfReach } from './within-reach.ts';

/** Both walk through more than a hundred screens: `npm run ordeal` tells them. `accessibility.spec.ts` is the short one. */
if (isWholeRun) {
  test('axe finds nothing grave on any screen, in either scheme', async ({ page, running }) => {
    test.setTimeout(900_000);
    const till = await fullShop(page);
    await everyScreen(running, 'zh-CN', async (name) => {
      await test.step(name, () => till.isAccessibleInBothSchemes());
    });
  });

  for (const language of ['zh-CN', 'en']) {
    test(`at 200 % everything can be got at, in ${language}`, async ({ page, app, running }) => {
      test.setTimeout(900_000);
      await fullShop(page);
      await Till.open(page, 'light', language);
      // What a window of 1280 × 800 leaves to a page that is zoomed to twice its size.
      await app.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
        window?.setMinimumSize(1, 1);
        window?.setContentSize(640, 400);
      });
      await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 400]);
      await everyScreen(running, language, async (name) => {
        expect.soft(await outOfReach(page), name).toEqual([]);
      });
    });
  }
}
