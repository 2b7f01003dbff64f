import { BrowserWindow, screen } from 'electron';

import type { CustomerWindowState } from '../../contract.ts';
import { customerAddress } from '../app-address.ts';
import { pageRights } from '../security/page-rights.ts';

/** The window that faces the customer. */
export type CustomerWindow = {
  readonly state: () => CustomerWindowState;
  readonly set: (isOn: boolean) => CustomerWindowState;
  readonly close: () => void;
};

/**
 * Opens and closes it; whether it is wanted the page keeps, since it is about the counter. On a second screen it fills
 * that screen. It has no preload: it can ask nothing of the computer, and hears from the shop's page only what is to be
 * shown (a channel of the browser's own, between pages of one origin).
 */
export function customerWindow(main: () => BrowserWindow | undefined): CustomerWindow {
  let open: BrowserWindow | undefined;

  function close(): void {
    if (open !== undefined && !open.isDestroyed()) open.destroy();
    open = undefined;
  }

  function show(): void {
    if (open !== undefined && !open.isDestroyed()) return;
    const other = otherScreen(main());
    open = new BrowserWindow({
      width: 900,
      height: 600,
      ...(other !== undefined && { ...other.workArea }),
      fullscreen: other !== undefined,
      show: false,
      webPreferences: { ...pageRights },
    });
    open.setMenuBarVisibility(false);
    // Never the focus: what is typed belongs to the counter.
    open.once('ready-to-show', () => open?.showInactive());
    void open.loadURL(customerAddress);
  }

  const state = (): CustomerWindowState => ({
    kind: 'customer-window',
    isOn: open !== undefined && !open.isDestroyed(),
    hasScreen: otherScreen(main()) !== undefined,
  });

  return {
    state,
    close,
    set: (isOn) => {
      if (isOn) show();
      else close();
      return state();
    },
  };
}

/** A screen on which the shop's own window is not. */
function otherScreen(window: BrowserWindow | undefined): Electron.Display | undefined {
  if (window === undefined || window.isDestroyed()) return undefined;
  const own = screen.getDisplayMatching(window.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own.id);
}
