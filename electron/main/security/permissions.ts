import type { Session } from 'electron';

import { isAppAddress } from '../app-address.ts';

/**
 * All that the page may ever do beyond drawing: keep its database when the disk is short, and
 * put a greeting on the clipboard. Camera, location, notifications, devices: never.
 */
const allowed: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

type Asker = { readonly isMainFrame: boolean; readonly requestingUrl?: string };

export function denyPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin, asker) =>
    isAllowed(permission, { ...asker, requestingUrl: origin }),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, asker) =>
    answer(isAllowed(permission, asker)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** Our own page, its top frame, and on the list; anything else is denied. */
export function isAllowed(permission: string, asker: Asker): boolean {
  return asker.isMainFrame && isAppAddress(asker.requestingUrl ?? '') && allowed.has(permission);
}
