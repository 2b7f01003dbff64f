import type { RowId } from '#domain/kernel/units.ts';
import { isFolded } from '#domain/loyalty/folded-kinds.ts';
import { isHistory } from '#domain/sales/history.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { StoredDocument, StoredEntry, StoredStanding, StoredText } from '../stored-rows.ts';
import { readCounters } from '../write/counters.ts';
import { type IndexRule, indexRules, keysIn } from './indexed-keys.ts';
import { tablePages } from './table-pages.ts';

/** What looking at every row once brings to light. */
export type RowsChecked = {
  readonly rows: number;
  /** Facts and words about somebody who is in no row, or without the words they point to. */
  readonly orphans: number;
  /** `entries.seq`: indexes that do not have as many keys as the rows call for. */
  readonly indexes: readonly string[];
  /** Everybody who must have a standing. */
  readonly people: ReadonlySet<RowId>;
};

/** Says how many rows were looked at, and whether to go on: it throws where somebody stopped it. */
export type Looked = (rows: number) => void;

/**
 * Looks at every row of the book once: are the people there that it speaks of, are the indexes whole? While it looks,
 * the counter sells; an index that seems wrong is counted again until nothing was written in between.
 */
export async function checkRows(db: ShopDatabase, looked: Looked): Promise<RowsChecked> {
  const documents = new Set<string>(await db.documents.toCollection().primaryKeys());
  const texts = new Set<string>(await db.texts.toCollection().primaryKeys());
  const people = new Set<RowId>();
  let rows = 0;
  let orphans = 0;
  const isAstray = async (id: RowId) =>
    !documents.has(id) && (await db.documents.get(id)) === undefined;
  const isMute = async (id: unknown) =>
    typeof id === 'string' &&
    !texts.has(id) &&
    (await db.texts.where(':id').equals(id).count()) === 0;

  for await (const page of tablePages<StoredEntry>(db, 'entries', ({ id }) => id)) {
    for (const entry of page) {
      if (isFolded(entry) && entry.subject !== null) people.add(entry.subject);
      if (isHistory(entry)) for (const person of entry.people) people.add(person);
      const about = isHistory(entry) ? entry.people : entry.subject === null ? [] : [entry.subject];
      for (const id of about) if (await isAstray(id)) orphans += 1;
      if (await isMute(Reflect.get(entry, 'textId'))) orphans += 1;
    }
    rows += page.length;
    looked(rows);
  }
  for await (const page of tablePages<StoredText>(db, 'texts', ({ id }) => id)) {
    for (const { subject } of page) if (subject !== null && (await isAstray(subject))) orphans += 1;
    rows += page.length;
    looked(rows);
  }
  rows += documents.size;
  looked(rows);
  return { rows, orphans, people, indexes: await wrongIndexes(db) };
}

/** How often a table is counted again because somebody wrote to it meanwhile. */
const tries = 3;

async function wrongIndexes(db: ShopDatabase): Promise<readonly string[]> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await readCounters(db);
    const wrong: string[] = [];
    for (const table of ['entries', 'documents', 'texts', 'standings'] as const) {
      wrong.push(...(await wrongIn(db, table)));
    }
    if (wrong.length === 0 || (await readCounters(db)).seq === before.seq) return wrong;
  }
  return [];
}

async function wrongIn(db: ShopDatabase, table: IndexRule['table']): Promise<readonly string[]> {
  const rules = indexRules.filter((rule) => rule.table === table);
  const wanted = rules.map(() => 0);
  for await (const page of tablePages<StoredDocument | StoredStanding>(db, table, keyOf)) {
    for (const row of page) {
      rules.forEach((rule, at) => {
        wanted[at] = (wanted[at] ?? 0) + rule.keysOf(row);
      });
    }
  }
  const wrong: string[] = [];
  for (const [at, rule] of rules.entries()) {
    if ((await keysIn(db, rule)) !== wanted[at]) wrong.push(`${table}.${rule.index}`);
  }
  return wrong;
}

function keyOf(row: StoredDocument | StoredStanding): string {
  return 'id' in row ? row.id : row.customerId;
}
