import { test } from './app.ts';
import { everyScreen } from './every-screen.ts';
import { fullShop } from './full-shop.ts';
import { takePicture } from './looks.ts';
import { Till } from './till.ts';

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
  test(`pictures of everything: ${language} ${scheme} ${width}`, async ({ page, app, running }) => {
    test.setTimeout(600_000);
    await fullShop(page);
    await Till.open(page, scheme, language);
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.setContentSize(size.width, size.height),
      { width, height },
    );
    await everyScreen(running, language, (name) =>
      takePicture(page, `all-${language}-${scheme}-${width}/${name}`, `${width}`),
    );
  });
}
