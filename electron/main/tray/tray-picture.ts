import { Menu, Tray, nativeImage } from 'electron';

import { trayIcon } from './tray-icon.ts';
import type { TrayPicture } from './tray-keeper.ts';

type Doors = { readonly onOpen: () => void; readonly onQuit: () => void };

/** Puts the picture beside the clock: a click opens the window, its menu opens or quits. */
export function trayPicture({ onOpen, onQuit }: Doors): TrayPicture {
  const tray = new Tray(nativeImage.createFromDataURL(trayIcon));
  tray.on('click', onOpen);
  return {
    say: ({ open, quit, hint }) => {
      tray.setToolTip(hint);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: open, click: onOpen },
          { type: 'separator' },
          { label: quit, click: onQuit },
        ]),
      );
    },
    remove: () => tray.destroy(),
  };
}
