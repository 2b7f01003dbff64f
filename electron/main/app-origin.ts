import { protocol } from 'electron';

import { appScheme } from './app-address.ts';
import type { Serve } from './page/serve-page.ts';

/**
 * Makes `app:` a scheme like https: with an origin of its own, a secure context, and fetch.
 * Must run before Electron is ready. No `bypassCSP`, no `corsEnabled`: nothing else may use it.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** From here on `app://shop` answers, out of the built page or out of vite while developing. */
export function answerAppOrigin(serve: Serve): void {
  protocol.handle(appScheme, serve);
}
