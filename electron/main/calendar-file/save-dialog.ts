import { join } from 'node:path';

import { type BrowserWindow, app, dialog } from 'electron';

import type { CalendarFileWords } from '../../contract.ts';

/**
 * Asks a person where the calendar file is to lie, in the system's own dialog; undefined if they would rather not. Begins
 * where it lies already.
 */
export async function askForPlace(
  window: BrowserWindow | undefined,
  { title, fileName }: CalendarFileWords,
  present: string | undefined,
): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: present ?? join(app.getPath('documents'), fileName),
    filters: [{ name: 'iCalendar', extensions: ['ics'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } =
    window === undefined || window.isDestroyed()
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}
