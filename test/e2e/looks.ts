import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import { Till } from './till.ts';

const folder = join(import.meta.dirname, '../../.cache/screenshots');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** Longer than any list is wide, in two scripts: what breaks a layout shows at it first. */
export const longName = '欧阳司马诸葛上官·阿卜杜热西提·买买提明Alexandra-Konstantinopolitanskaya';

/**
 * Calls `pictures` in every look the app has to be good in: both schemes, the source language and the one with the
 * longest words, both sizes. `name` ends the names of the pictures: `en-dark-1024x768`.
 */
export async function inEveryLook(
  page: Page,
  app: ElectronApplication,
  pictures: (till: Till, name: string) => Promise<void>,
): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    for (const language of ['zh-CN', 'en']) {
      await page.keyboard.press('Control+1');
      const till = await Till.open(page, scheme, language);
      for (const { width, height } of sizes) {
        await resize(app, { width, height });
        await pictures(till, `${language}-${scheme}-${width}x${height}`);
      }
    }
  }
}

/** The shop's window, that large inside; also smaller than the app itself lets anybody draw it. */
export async function resize(
  app: ElectronApplication,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    const [minWidth = 0, minHeight = 0] = window?.getMinimumSize() ?? [];
    window?.setMinimumSize(Math.min(minWidth, width), Math.min(minHeight, height));
    window?.setContentSize(width, height);
  }, size);
}

/** Takes a picture for looking at only; those in README are taken by `readme.shots.ts` and `screens.shots.ts`. */
export async function takePicture(page: Page, screen: string, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${screen}-${name}.png`), animations: 'disabled' });
}
