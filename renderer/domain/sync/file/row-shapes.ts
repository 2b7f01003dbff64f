import { isBusinessDay, isInstant, isRowId } from '../../kernel/units.ts';
import type { Document, Entry, TextRow } from '../rows.ts';
import type { OtherRow } from './format.ts';
import { deepest } from './limits.ts';

const stampShape = /^\d{15}-[0-9a-f]{4}-[0-9a-z-]{1,64}$/;

/** What a database adds for itself; in a file it would lead the reader's indexes astray. */
const localNames = ['seq', 'mark', 'holds'];

/** Whether a line is a fact: what every fact has is right; what its kind adds is its kind's affair. */
export function isEntry(row: unknown): row is Entry {
  return (
    hasHead(row) &&
    isKind(row.kind) &&
    isInstant(row.at) &&
    isBusinessDay(row.day) &&
    isIdOrNull(row.subject)
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

type Loose = Readonly<Record<string, unknown>>;

function hasHead(row: unknown): row is Loose {
  return (
    isRecord(row) &&
    isRowId(row.id) &&
    isStamp(row.rev) &&
    isRowId(row.operationId) &&
    isIdOrNull(row.by) &&
    !localNames.some((name) => Object.hasOwn(row, name)) &&
    isShallow(row, deepest)
  );
}

/** Whether it is an object and no list: what JSON writes in braces. */
export function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
