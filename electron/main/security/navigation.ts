import type { WebContents } from 'electron';

import { appAddress } from '../app-address.ts';
import { isOneOfOurs, pathOf } from './own-pages.ts';

/**
 * A page stays the page it is. Reloading it is allowed; a link, a form, a dropped file or a script
 * that would load anything else is not: a foreign page in our window would have our bridge. Nor may
 * the shop's page become the print page, or the other way round: each has its own bridge.
 */
export function denyNavigation(contents: WebContents): void {
  let home: string | undefined;
  const stays = (address: string) =>
    isOneOfOurs(address) && (home === undefined || pathOf(address) === pathOf(home));

  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !stays(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!stays(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // Chromium asks nobody about `about:blank`; an empty till is left again at once.
  contents.on('did-navigate', (_event, address) => {
    if (stays(address)) home ??= address;
    else void contents.loadURL(home ?? appAddress).catch(() => undefined);
  });
}
