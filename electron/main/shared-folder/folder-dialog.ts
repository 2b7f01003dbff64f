import { type BrowserWindow, app, dialog } from 'electron';

/** Asks a person in which folder the counters meet, in the system's own dialog; undefined if they would rather not. */
export async function askForFolder(
  window: BrowserWindow | undefined,
  title: string,
  present: string | undefined,
): Promise<string | undefined> {
  const options: Electron.OpenDialogOptions = {
    title,
    defaultPath: present ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } =
    window === undefined || window.isDestroyed()
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return canceled ? undefined : filePaths[0];
}
