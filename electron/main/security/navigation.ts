import type { WebContents } from 'electron';

import { appAddress, isAppAddress } from '../app-address.ts';

/**
 * The page stays the page. Reloading it is allowed; a link, a form, a dropped file or a script
 * that would load anything else is not: a foreign page in our window would have our bridge.
 */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // Chromium asks nobody about `about:blank`; an empty till is left again at once.
  contents.on('did-navigate', (_event, address) => {
    if (!isOwnPage(address)) void contents.loadURL(appAddress).catch(() => undefined);
  });
}

/** `app://shop/` and nothing beside it: other files of ours are not pages. */
export function isOwnPage(address: string): boolean {
  return isAppAddress(address) && new URL(address).pathname === '/';
}
