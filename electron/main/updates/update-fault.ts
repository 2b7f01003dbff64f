import type { UpdateTrouble } from '../../contract-updates.ts';
import { codeOf } from '../journal/write-faults.ts';

/** What went wrong between us and the address, in one of the words that the page has a sentence for. */
export class UpdateFault extends Error {
  readonly why: UpdateTrouble;

  constructor(why: UpdateTrouble) {
    super(`An update was not taken: ${why}.`);
    this.why = why;
  }
}

const ofTheDisk = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EEXIST',
  'EBUSY',
  'EIO',
]);

/** The word for whatever an attempt threw. What nobody foresaw counts as broken: it is not put in. */
export function troubleOf(error: unknown): UpdateTrouble {
  if (error instanceof UpdateFault) return error.why;
  const code = codeOf(error);
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'unsigned';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return ofTheDisk.has(code) ? 'not-writable' : 'broken';
}
