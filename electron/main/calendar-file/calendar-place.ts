import { access, readFile, rm } from 'node:fs/promises';
import { extname, isAbsolute } from 'node:path';

import { syncFolder, writeAtomically } from '../settings/atomic-write.ts';

const ending = '.ics';

/** Where the calendar file lies on this computer; undefined if nobody chose a place, or what was kept makes no sense. */
export async function readCalendarPlace(path: string): Promise<string | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    const place: unknown =
      typeof value === 'object' && value !== null && Reflect.get(value, 'path');
    return typeof place === 'string' && isAbsolute(place) && isCalendar(place) ? place : undefined;
  } catch {
    return undefined; // Missing or unreadable: a file that nobody keeps is better than one in the wrong place.
  }
}

/**
 * Keeps the place that a person chose. Not every system's dialog puts the ending behind a name that was typed without it;
 * whether a file of the whole name may be written over, it then did not ask. Answers false if there is one, and throws the
 * system's error; the old place then stays.
 */
export async function writeCalendarPlace(path: string, place: string): Promise<boolean> {
  const whole = isCalendar(place) ? place : `${place}${ending}`;
  if (whole !== place && (await isThere(whole))) return false;
  await writeAtomically(path, `${JSON.stringify({ path: whole })}\n`);
  return true;
}

/** From now on no file is kept. Throws the system's error. */
export async function forgetCalendarPlace(path: string, folder: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(folder);
}

function isCalendar(path: string): boolean {
  return extname(path).toLowerCase() === ending;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
