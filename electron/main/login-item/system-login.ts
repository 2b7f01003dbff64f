import { join } from 'node:path';

import type { App } from 'electron';

import { autostartFile } from './autostart-file.ts';
import type { LoginItemSystem } from './login-item.ts';

type Installed = {
  readonly app: Pick<
    App,
    'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged' | 'getPath'
  >;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** How this system starts an installed app at login; nothing for one that is not installed, or runs from a stick. */
export function systemLogin({ app, platform, env }: Installed): LoginItemSystem | undefined {
  // A stick (the portable app says where it lies) is not there at the next login.
  if (!app.isPackaged || env['PORTABLE_EXECUTABLE_DIR'] !== undefined) return undefined;
  // An AppImage runs out of a folder that is gone tomorrow; it says where it lies itself.
  const program = env['APPIMAGE'] ?? app.getPath('exe');
  if (platform === 'linux') {
    // `appData` is the user's own configuration folder here, where desktops look for `autostart`.
    return autostartFile(join(app.getPath('appData'), 'autostart', 'regulars.desktop'), program);
  }
  return {
    read: async () => app.getLoginItemSettings({ path: program }).openAtLogin,
    write: async (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, path: program }),
  };
}
