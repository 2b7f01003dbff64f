import type { ElectronApplication } from '@playwright/test';

import type { Answer, Channel } from '#electron/contract.ts';

/**
 * From now on, and until the app is started again, the computer answers this so: a full disk or a printer without paper
 * is nothing that a test could have. The page and its bridge are as they are shipped.
 */
export async function computerSays<C extends Channel>(
  app: ElectronApplication,
  channel: C,
  answer: Answer<C>,
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { asked, said }) => {
      ipcMain.removeHandler(asked);
      ipcMain.handle(asked, () => said);
    },
    { asked: channel, said: answer },
  );
}

/** As `computerSays`, of one that has a bug there, or that says nothing any more. */
export async function computerFails(
  app: ElectronApplication,
  channel: Channel,
  how: 'broken' | 'silent',
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { asked, isSilent }) => {
      ipcMain.removeHandler(asked);
      ipcMain.handle(asked, async () => {
        if (isSilent) await new Promise(() => undefined);
        throw new Error('EIO: i/o error, read');
      });
    },
    { asked: channel, isSilent: how === 'silent' },
  );
}
