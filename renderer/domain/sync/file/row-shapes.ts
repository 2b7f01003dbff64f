import { isBusinessDay, isInstant, isRowId } from '../../kernel/units.ts';
import type { Document, Entry, TextRow } from '../rows.ts';
import type { OtherRow } from './format.ts';
import { hasWhatJoiningReads } from './known-kinds.ts';
import { deepest } from './limits.ts';
import { type JsonRecord, isRecord } from './records.ts';

const stampShape = /^\d{15}-[0-9a-f]{4}-[0-9a-z-]{1,64}$/;

/** What a database adds for itself; in a file it would lead the reader's indexes astray. */
const localNames = ['seq', 'mark', 'holds'];

/** Whether a row still has what only its own database knows; writing such a row is a bug. */
export function isLocal(row: object): boolean {
  return localNames.some((name) => Object.hasOwn(row, name));
}

/** Whether a row is what rows of its table must be; a table nobody here knows holds whatever it holds. */
export function fits(table: string, row: unknown): boolean {
  if (table === 'entries') return isEntry(row);
  if (table === 'documents') return isDocument(row);
  return table === 'texts' ? isTextRow(row) : isOtherRow(row);
}

/** Whether a line is a fact: what every fact has is right, and what joining reads of it. */
export function isEntry(row: unknown): row is Entry {
  return (
    hasHead(row) &&
    isKind(row.kind) &&
    isInstant(row.at) &&
    isBusinessDay(row.day) &&
    isIdOrNull(row.subject) &&
    hasWhatJoiningReads(row)
  );
}

/** As `isEntry`, for a document. Its fields may be any; each stamp must be one, or joining would go wrong for ever. */
export function isDocument(row: unknown): row is Document {
  return (
    hasHead(row) &&
    isKind(row.kind) &&
    isRecord(row.fields) &&
    isRecord(row.clock) &&
    Object.values(row.clock).every(isStamp)
  );
}

/** As `isEntry`, for words about a person. */
export function isTextRow(row: unknown): row is TextRow {
  return (
    hasHead(row) && isIdOrNull(row.subject) && (row.text === null || typeof row.text === 'string')
  );
}

/** A row of a table nobody here knows: anything with properties. */
export function isOtherRow(row: unknown): row is OtherRow {
  return isRecord(row) && isShallow(row, deepest);
}

function hasHead(row: unknown): row is JsonRecord {
  return (
    isRecord(row) &&
    isRowId(row.id) &&
    isStamp(row.rev) &&
    isRowId(row.operationId) &&
    isIdOrNull(row.by) &&
    !isLocal(row) &&
    isShallow(row, deepest)
  );
}

function isStamp(value: unknown): boolean {
  return typeof value === 'string' && stampShape.test(value);
}

function isKind(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= 64;
}

function isIdOrNull(value: unknown): boolean {
  return value === null || isRowId(value);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  for (const inner of Object.values(value)) if (!isShallow(inner, levels - 1)) return false;
  return true;
}
