import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { everyScreen, walks } from './every-screen.ts';
import { fullShop } from './full-shop.ts';
import { Till } from './till.ts';
import { Walk } from './walk.ts';
import { outOfReach } from './within-reach.ts';

/** They walk through more than a hundred screens: `npm run ordeal` tells them. `accessibility.spec.ts` is the short one. */
if (isWholeRun) {
  for (const [part, screens] of Object.entries(walks)) {
    test(`axe finds nothing grave in either scheme: ${part}`, async ({ page, running }) => {
      test.setTimeout(600_000);
      const till = await fullShop(page);
      const look = async (name: string) => {
        await test.step(name, () => till.isAccessibleInBothSchemes());
      };
      await screens(new Walk(running, 'zh-CN', look));
    });
  }

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
