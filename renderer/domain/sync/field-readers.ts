import { type BusinessDay, type RowId, isBusinessDay, isRowId } from '../kernel/units.ts';
import type { Fields } from './rows.ts';

/** The id in a field of a document; null where there is none, or something else of a newer version. */
export function idIn(fields: Fields, path: string): RowId | null {
  const value = fields[path];
  return isRowId(value) ? value : null;
}

/** The shop day in a field of a document; null where there is none. */
export function dayIn(fields: Fields, path: string): BusinessDay | null {
  const value = fields[path];
  return isBusinessDay(value) ? value : null;
}
