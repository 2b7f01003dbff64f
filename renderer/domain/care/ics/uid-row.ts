import { mixed } from '../../kernel/text-mix.ts';
import { type RowId, isRowId, toRowId } from '../../kernel/units.ts';
import { ownUid } from './write-ics.ts';

/**
 * The follow-up that the name of an event (UID) stands for, on every counter the same, so that a file that comes again
 * makes nothing twice: of what this app wrote, its own row; of others 106 bits of the name. Null for what this app wrote of
 * things that are no follow-ups (birthdays, festivals), which have a colon in their names.
 */
export function rowOfUid(uid: string): RowId | null {
  if (uid.endsWith(ownUid)) {
    const id = uid.slice(0, -ownUid.length);
    return isRowId(id) && !id.includes(':') ? id : null;
  }
  return toRowId(`ics-${hex(mixed(`uid ${uid}`))}${hex(mixed(`${uid} again`))}`);
}

function hex(number: number): string {
  return number.toString(16).padStart(14, '0');
}
