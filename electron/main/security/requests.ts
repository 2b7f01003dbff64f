import type { Session } from 'electron';

import { isAppAddress } from '../app-address.ts';

/** Schemes that never leave the computer; `devtools:` only where there are any. */
const local: ReadonlySet<string> = new Set(['blob:', 'data:']);

export type Loosened = { readonly devHost: string | undefined; readonly devtools: boolean };

/** The last lock before the network: a request that is not for our own files is cancelled. */
export function denyNetwork(session: Session, loosened: Loosened): void {
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isLocalRequest(url, loosened) }),
  );
}

/** Pure, so that a test can try every scheme there is. */
export function isLocalRequest(address: string, { devHost, devtools }: Loosened): boolean {
  if (isAppAddress(address)) return true;
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (local.has(protocol)) return true;
  if (protocol === 'devtools:') return devtools;
  return protocol === 'ws:' && host === devHost;
}
