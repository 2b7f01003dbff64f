import { join } from 'node:path';

import type { App } from 'electron';

/**
 * Where the shop lies on the disk. The name is fixed here and is not the product's name: a
 * renamed product would otherwise open an empty shop. Tests and development name a folder of
 * their own with Chromium's `--user-data-dir`, which then counts. Must run before anything asks.
 */
export function chooseDataFolder(app: App): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  app.setPath('userData', join(app.getPath('appData'), 'regulars'));
}
