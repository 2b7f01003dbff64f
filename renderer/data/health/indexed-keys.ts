import type { ShopDatabase } from '../shop-database.ts';

/** How many keys of an index a row must have; by it an index that lost some is found. */
export type IndexRule = {
  readonly table: 'entries' | 'documents' | 'texts' | 'standings';
  readonly index: string;
  readonly keysOf: (row: object) => number;
};

/** The indexes by which the shop finds things. Those that were never written by a row have no keys. */
export const indexRules: readonly IndexRule[] = [
  rule('entries', 'seq'),
  rule('entries', 'subject'),
  rule('entries', 'operationId'),
  rule('entries', 'mark'),
  { table: 'entries', index: 'holds', keysOf: (row) => membersOf(row, 'holds') },
  rule('documents', 'seq'),
  rule('documents', 'kind'),
  rule('documents', 'operationId'),
  {
    table: 'documents',
    index: '[kind+fields.customerId]',
    keysOf: (row) => Number(isKey(Reflect.get(objectIn(row, 'fields'), 'customerId'))),
  },
  rule('texts', 'seq'),
  rule('texts', 'subject'),
  rule('standings', 'rules'),
  rule('standings', 'nextChange'),
];

/** How many keys the index really has. */
export function keysIn(db: ShopDatabase, { table, index }: IndexRule): Promise<number> {
  return db.table(table).orderBy(index).count();
}

function rule(table: IndexRule['table'], index: string): IndexRule {
  return { table, index, keysOf: (row) => Number(isKey(Reflect.get(row, index))) };
}

/** What IndexedDB takes for a key; null, true and nothing are left out of an index. */
function isKey(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** An index over many members has each of them once. */
function membersOf(row: object, name: string): number {
  const members: unknown = Reflect.get(row, name);
  return Array.isArray(members) ? new Set(members).size : 0;
}

function objectIn(row: object, name: string): object {
  const value: unknown = Reflect.get(row, name);
  return typeof value === 'object' && value !== null ? value : {};
}
