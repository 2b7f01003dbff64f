import { test } from './app.ts';
import { everyScreen, walksAside } from './every-screen.ts';
import { fullShop } from './full-shop.ts';
import { takePicture } from './looks.ts';
import { type Visit, Walk } from './walk.ts';

const looks = [
  ['light', 'zh-CN', 1280, 800],
  ['dark', 'zh-TW', 1024, 768],
  ['light', 'en', 1024, 768],
  ['dark', 'zh-CN', 1024, 768],
  ['dark', 'en', 1280, 800],
  ['light', 'zh-TW', 1280, 800],
] as const;

/** Every screen, dialog and bar in every language, scheme and size. For looking at only. */
for (const [scheme, language, width, height] of looks) {
  const folder = `all-${language}-${scheme}-${width}`;
  const look = { scheme, language, size: { width, height } };
  const picture: Visit = (name, page) => takePicture(page, `${folder}/${name}`, `${width}`);

  test(`pictures of everything: ${language} ${scheme} ${width}`, async ({ page, running }) => {
    test.setTimeout(600_000);
    await fullShop(page);
    const walk = new Walk(running, look, picture);
    await walk.open();
    await everyScreen(walk);
  });

  for (const [part, screens] of Object.entries(walksAside)) {
    test(`pictures aside: ${language} ${scheme} ${width} ${part}`, async ({ running }) => {
      test.setTimeout(300_000);
      const walk = new Walk(running, look, picture);
      await walk.open();
      await screens(walk);
    });
  }
}
