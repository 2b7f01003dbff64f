import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How much is kept: `files` of at most `bytes` each, the oldest dropped. */
export type LogRoom = { readonly files: number; readonly bytes: number };

/**
 * Adds a line to `regulars.log`, moving a full one to `regulars.1.log` and so on.
 *
 * Written at once, not queued: the last line before a crash is the one that is wanted. Throws
 * the system's error; the caller drops the line, since a log must not stop a sale.
 */
export function appendToLog(folder: string, line: string, room: LogRoom): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const present = nameOf(folder, 0);
  const size = statSync(present, { throwIfNoEntry: false })?.size ?? 0;
  if (size + Buffer.byteLength(line) > room.bytes) moveUp(folder, room.files);
  appendFileSync(present, line, { mode: 0o600 });
}

function moveUp(folder: string, files: number): void {
  for (let age = files - 2; age >= 0; age -= 1) {
    const from = nameOf(folder, age);
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) {
      renameSync(from, nameOf(folder, age + 1));
    }
  }
}

function nameOf(folder: string, age: number): string {
  return join(folder, age === 0 ? 'regulars.log' : `regulars.${age}.log`);
}
