import { readFile } from 'node:fs/promises';

import { writeAtomically } from '../settings/atomic-write.ts';

/** Whether closing the window leaves the app in the tray. Off until somebody asked for it: a closed app is closed. */
export async function readTrayHabit(path: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null && Reflect.get(value, 'keepInTray') === true;
  } catch {
    return false; // Missing or unreadable: as before anyone asked.
  }
}

/** Keeps it for this computer. Throws the system's error; the old answer then stays. */
export async function writeTrayHabit(path: string, keepInTray: boolean): Promise<void> {
  await writeAtomically(path, `${JSON.stringify({ keepInTray })}\n`);
}
