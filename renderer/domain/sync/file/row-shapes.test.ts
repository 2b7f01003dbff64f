import { readFileSync, readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { isRecord } from './records.ts';
import { isDocument, isEntry, isTextRow } from './row-shapes.ts';

const folder = new URL('../../../../test/fixtures/databases/', import.meta.url);
const dumps = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('there are databases of earlier releases to ask', () => {
  expect(dumps.length).toBeGreaterThan(3);
});

// A row that a shop has and a file refuses would be a copy that cannot be read back.
it.each(dumps)('every row that a release has stored may stand in a file: %s', (name) => {
  const dump: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const checks = { entries: isEntry, documents: isDocument, texts: isTextRow };
  for (const [table, isOne] of Object.entries(checks)) {
    const rows = rowsIn(dump, table);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !isOne(travelling(row)))).toEqual([]);
  }
});

function rowsIn(dump: unknown, table: string): readonly unknown[] {
  const tables = isRecord(dump) ? dump['tables'] : undefined;
  const rows = isRecord(tables) ? tables[table] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function travelling(row: unknown): unknown {
  if (!isRecord(row)) return row;
  const { seq: _seq, mark: _mark, holds: _holds, ...rest } = row;
  return rest;
}
