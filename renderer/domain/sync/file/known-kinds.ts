import { isRowId } from '../../kernel/units.ts';
import { isRecord } from './records.ts';

/**
 * Whether a fact of a kind that joining itself reads has what joining reads of it: who is forgotten, what is one
 * person, what is taken back, whom a page of history is about. A file with a right digest may still come from
 * a program with a fault, and must not end ours half-way. Of all other kinds nothing is asked.
 */
export function hasWhatJoiningReads(entry: Readonly<Record<string, unknown>>): boolean {
  switch (entry['kind']) {
    case 'erasure':
      return areIds(entry['erases']);
    case 'merge':
      return areIds(entry['members']);
    case 'reversal':
      return (
        isRowId(entry['reverses']) && (entry['touches'] === 'many' || areIds(entry['touches']))
      );
    case 'change':
      return isRowId(entry['document']) && typeof entry['path'] === 'string';
    case 'history':
      return areIds(entry['people']) && areSales(entry['sales']);
    default:
      return true;
  }
}

function areIds(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRowId);
}

/** The day of each sale becomes a date, and its person a place in a list: whole numbers, as many of each. */
function areSales(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { kind, person, day } = value;
  if (!areNumbers(kind) || !areNumbers(person) || !areNumbers(day)) return false;
  const isPast = day.every((number) => Math.abs(number) < 1_000_000);
  return isPast && kind.length === day.length && person.length === day.length;
}

function areNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isSafeInteger);
}
