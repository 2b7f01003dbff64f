import { join } from 'node:path';

import type { App } from 'electron';

import type { WhichShop } from '../contract.ts';

/** The word that opens the shop to try instead of the owner's own. */
export const sampleWord = '--sample';

/**
 * Where the shop lies on the disk. The name is fixed here and is not the product's name: a
 * renamed product would otherwise open an empty shop. Tests and development name a folder of
 * their own with Chromium's `--user-data-dir`, which then counts. Must run before anything asks.
 *
 * The shop to try lies in a folder of its own beside it, with its own journal, database and ids:
 * nothing that is tried there can reach the owner's data.
 */
export function chooseDataFolder(app: App): WhichShop {
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), 'regulars'));
  }
  if (!app.commandLine.hasSwitch(sampleWord.slice(2))) return 'own';
  const beside = `${app.getPath('userData')}-sample`;
  // Chromium has read the switch already and would keep its own files in the owner's folder.
  app.commandLine.removeSwitch('user-data-dir');
  app.setPath('userData', beside);
  app.setPath('sessionData', beside);
  return 'sample';
}
