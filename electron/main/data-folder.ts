import { join } from 'node:path';

import type { App } from 'electron';

import type { WhichShop } from '../contract.ts';

/** The word that opens the shop to try instead of the owner's own. */
export const sampleWord = '--sample';

type DataFolderOf = Pick<App, 'commandLine' | 'getPath' | 'setPath' | 'isPackaged'>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the shop lies on the disk. The name is fixed here and is not the product's name: a
 * renamed product would otherwise open an empty shop. Tests and development name a folder of
 * their own with Chromium's `--user-data-dir`, which then counts. Must run before anything asks.
 *
 * The app on a USB stick (electron-builder's portable program says where it lies) keeps its shop beside itself:
 * it works at any PC and leaves nothing there. Only a packed app listens to that.
 *
 * The shop to try lies in a folder of its own beside it, with its own journal, database and ids:
 * nothing that is tried there can reach the owner's data.
 */
export function chooseDataFolder(app: DataFolderOf, env: Environment): WhichShop {
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    const stick = app.isPackaged ? env['PORTABLE_EXECUTABLE_DIR'] : undefined;
    app.setPath('userData', join(stick ?? app.getPath('appData'), folderName(stick)));
  }
  if (!app.commandLine.hasSwitch(sampleWord.slice(2))) return 'own';
  const beside = `${app.getPath('userData')}-sample`;
  // Chromium has read the switch already and would keep its own files in the owner's folder.
  app.commandLine.removeSwitch('user-data-dir');
  app.setPath('userData', beside);
  app.setPath('sessionData', beside);
  return 'sample';
}

/** On a stick the program is called `regulars…` too: its data gets a name that says what it is. */
function folderName(stick: string | undefined): string {
  return stick === undefined ? 'regulars' : 'regulars-data';
}
