import type { FileHead } from '../file/format.ts';
import { type FileKey, type FileName, fileOf } from './file-name.ts';
import type { ExchangeHeader } from './memory.ts';

/** What a file in a shared folder says in its first line besides what every file says: the property `meeting`. */
export type MeetingPart = Pick<ExchangeHeader, 'number' | 'previous' | 'covers' | 'asks'>;

/** The first line of a file that goes into the folder. Its name is known only after it was written, so the hash is not in it. */
export type MeetingHead = FileHead & { readonly meeting: MeetingPart };

/** More names than any counter keeps, so that a damaged or hostile line cannot fill the memory. */
const mostNames = 10_000;

/**
 * The header of a file by its first line and the name under which it lay. Undefined if the line has no
 * such part, or the file lies under a name that is not its own: somebody moved or renamed it, and what it
 * says about numbers must not be believed. Its rows can still be joined by hand.
 */
export function headerIn(head: FileHead, name: FileName): ExchangeHeader | undefined {
  const part: unknown = 'meeting' in head ? head.meeting : undefined;
  if (!isMeetingPart(part) || part.number !== name.number || head.device !== name.device) {
    return undefined;
  }
  const { number, previous, covers, asks } = part;
  const { shop, kind, madeAt } = head;
  return { ...name, shop, kind, madeAt, number, previous, covers, asks };
}

function isMeetingPart(value: unknown): value is MeetingPart {
  if (typeof value !== 'object' || value === null) return false;
  const part = new Map<string, unknown>(Object.entries(value));
  const previous = part.get('previous');
  return (
    Number.isSafeInteger(part.get('number')) &&
    (previous === null || isKey(previous)) &&
    areKeys(part.get('covers')) &&
    areKeys(part.get('asks'))
  );
}

function areKeys(value: unknown): boolean {
  return Array.isArray(value) && value.length <= mostNames && value.every(isKey);
}

function isKey(value: unknown): value is FileKey {
  return typeof value === 'string' && fileOf(value) !== undefined;
}
