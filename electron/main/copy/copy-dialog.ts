import { join } from 'node:path';

import { type BrowserWindow, app, dialog } from 'electron';

import type { CopyWords } from '../../contract-copy.ts';

/** Asks a person where the copy is to lie, in the system's own dialog; undefined if they would rather not. */
export async function askForCopy(
  window: BrowserWindow | undefined,
  { title, fileName }: CopyWords,
): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: 'age', extensions: ['age'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } =
    window === undefined || window.isDestroyed()
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}
