import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { CalendarWritten } from '../../contract.ts';
import { codeOf, outcomeOf } from '../journal/write-faults.ts';
import { syncFolder } from '../settings/atomic-write.ts';

/** Opens the file beside; tests put a disk that fills up in its place. */
export type OpenBeside = (path: string) => Promise<FileHandle>;

/**
 * The file is there for other programs and other people of the folder, so it gets the rights that the system gives any new
 * file. `x`: whoever else may write into a shared folder could have laid a link there that leads to another file.
 */
const openReally: OpenBeside = (path) => open(path, 'wx', 0o666);

/** The most that a calendar may weigh, in bytes: phones give up long before. */
export const mostBytes = 8 * 1024 * 1024;

/**
 * Replaces the calendar file, so that whoever reads it meanwhile (a cloud drive, a phone) finds the old one or the new one:
 * written beside, fsynced, renamed. Nothing is written if the same is there but for the moment of its making (DTSTAMP):
 * a cloud drive would carry it to every phone for nothing. What is no calendar is never written over.
 */
export async function writeCalendar(
  path: string,
  text: string,
  openBeside: OpenBeside = openReally,
): Promise<CalendarWritten> {
  if (Buffer.byteLength(text) > mostBytes) return { kind: 'too-large', most: mostBytes };
  const beside = `${path}.new`;
  try {
    if (!(await isFolder(dirname(path)))) return { kind: 'folder-gone' };
    const present = await presentText(path);
    if (present === null) return { kind: 'other-file' };
    if (withoutStamps(present) === withoutStamps(text)) return { kind: 'same' };
    await replace(path, beside, text, openBeside);
    return { kind: 'written' };
  } catch (error) {
    // Half a file beside is of no use, and on a full disk in the way.
    await rm(beside, { force: true }).catch(() => undefined);
    if (codeOf(error) === 'ENOENT') return { kind: 'folder-gone' };
    const outcome = outcomeOf(error);
    return outcome.kind === 'disk-full' ? outcome : { kind: 'not-writable', code: codeOf(error) };
  }
}

async function replace(
  path: string,
  beside: string,
  text: string,
  openBeside: OpenBeside,
): Promise<void> {
  await rm(beside, { force: true });
  const file = await openBeside(beside);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  // Some shared folders cannot be synced. The file itself is on the disk, and is written again when the app starts.
  await syncFolder(dirname(path)).catch(() => undefined);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** What lies there: nothing if there is no file or an empty one, null if it is none of ours. */
async function presentText(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > mostBytes) return null;
    const text = await readFile(path, 'utf8');
    return text === '' || text.startsWith('BEGIN:VCALENDAR') ? text : null;
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

function withoutStamps(text: string): string {
  return text.replace(/\r\nDTSTAMP:[^\r]*/g, '');
}
