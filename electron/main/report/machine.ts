import { arch, freemem, platform, release, totalmem } from 'node:os';

import { type App, screen } from 'electron';

import type { ProblemFacts } from '../../contract.ts';

const megabyte = 1024 * 1024;

/** What this computer runs, in words that are the same on thousands of others. */
export function machineOf(app: App): ProblemFacts['machine'] {
  return {
    app: app.getVersion(),
    packaged: String(app.isPackaged),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    system: `${platform()} ${release()} ${arch()}`,
    memory: `${Math.round(freemem() / megabyte)} of ${Math.round(totalmem() / megabyte)} MB free`,
    language: app.getLocale(),
    screens: screen
      .getAllDisplays()
      .map(({ size, scaleFactor }) => `${size.width}x${size.height}@${scaleFactor}`)
      .join(' '),
    uptime: `${Math.round(process.uptime())} s`,
  };
}
