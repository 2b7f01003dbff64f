import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication } from '@playwright/test';

/** Answers the save dialog: what the page hands out next is written to this folder. Answers its contents. */
export async function savedBy(
  app: ElectronApplication,
  folder: string,
  press: () => Promise<void>,
): Promise<Buffer> {
  const path = join(folder, 'saved');
  const saved = app.evaluate(
    ({ session }, target) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_, item) => {
          item.setSavePath(target);
          item.once('done', (_event, state) => resolve(state));
        });
      }),
    path,
  );
  await press();
  if ((await saved) !== 'completed') throw new Error('The file was not saved.');
  return readFile(path);
}
