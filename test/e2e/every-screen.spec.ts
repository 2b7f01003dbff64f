import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';
import { everyScreen, walks, walksAside } from './every-screen.ts';
import { fullShop } from './full-shop.ts';
import { Till } from './till.ts';
import { type Visit, Walk } from './walk.ts';
import { outOfReach } from './within-reach.ts';

/** What a window of 1280 × 800 leaves to a page that is zoomed to twice its size. */
const zoomed = { width: 640, height: 400 };

const passesAxe: Visit = async (name, page) => {
  await test.step(name, () => new Till(page).isAccessibleInBothSchemes());
};

const isWithinReach: Visit = async (name, page) => {
  expect.soft(await outOfReach(page), name).toEqual([]);
};

/** They walk through two hundred screens: `npm run ordeal` tells them. `accessibility.spec.ts` is the short one. */
if (isWholeRun) {
  for (const [part, screens] of Object.entries(walks)) {
    test(`axe finds nothing grave in either scheme: ${part}`, async ({ page, running }) => {
      test.setTimeout(600_000);
      await fullShop(page);
      await screens(new Walk(running, { language: 'zh-CN' }, passesAxe));
    });
  }

  for (const [part, screens] of Object.entries(walksAside)) {
    test(`axe finds nothing grave in either scheme, aside: ${part}`, async ({ running }) => {
      test.setTimeout(300_000);
      const walk = new Walk(running, { language: 'zh-CN' }, passesAxe);
      await walk.open();
      await screens(walk);
    });
  }

  for (const language of ['zh-CN', 'en']) {
    test(`at 200 % everything can be got at, in ${language}`, async ({ page, running }) => {
      test.setTimeout(900_000);
      await fullShop(page);
      const walk = new Walk(running, { language, scheme: 'light', size: zoomed }, isWithinReach);
      await walk.open();
      await everyScreen(walk);
    });

    for (const [part, screens] of Object.entries(walksAside)) {
      test(`at 200 % everything can be got at, aside, in ${language}: ${part}`, async ({
        running,
      }) => {
        test.setTimeout(300_000);
        const walk = new Walk(running, { language, scheme: 'light', size: zoomed }, isWithinReach);
        await walk.open();
        await screens(walk);
      });
    }
  }
}
