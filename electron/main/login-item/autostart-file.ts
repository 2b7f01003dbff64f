import { access, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { writeAtomically } from '../settings/atomic-write.ts';
import type { LoginItemSystem } from './login-item.ts';

/**
 * The way of Linux desktops: a file of the user's own in `autostart` (freedesktop's rule). Without a place for a
 * program on the system's own paths (an AppImage can lie anywhere) the whole path is written, quoted as the rule
 * wants it.
 */
export function autostartFile(file: string, program: string): LoginItemSystem {
  return {
    read: async () => {
      try {
        await access(file);
        return true;
      } catch {
        return false; // Not there: the app does not start by itself.
      }
    },
    write: async (isOn) => {
      if (!isOn) return rm(file, { force: true });
      await mkdir(dirname(file), { recursive: true });
      await writeAtomically(file, entry(program));
    },
  };
}

function entry(program: string): string {
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Name=熟客 Regulars',
    `Exec="${program.replaceAll(/(["`$\\])/g, String.raw`\$1`).replaceAll('%', '%%')}"`,
    'Icon=regulars',
    'Terminal=false',
  ].join('\n')}\n`;
}
