import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication } from '@playwright/test';

/**
 * Answers the save dialog: what the page hands out next is written to this folder. Answers its contents.
 * Whoever answers is there before anything is pressed: a quick page would else be asked by a dialog nobody sees.
 */
export async function savedBy(
  app: ElectronApplication,
  folder: string,
  press: () => Promise<void>,
): Promise<Buffer> {
  const path = join(folder, 'saved');
  const saved = await app.evaluateHandle(({ session }, target) => {
    const state = new Promise<string>((resolve) => {
      session.defaultSession.once('will-download', (_, item) => {
        item.setSavePath(target);
        item.once('done', (_event, ended) => resolve(ended));
      });
    });
    return { state };
  }, path);
  await press();
  const state = await saved.evaluate((held) => held.state);
  if (state !== 'completed') throw new Error(`The file was not saved: ${state}.`);
  return readFile(path);
}
