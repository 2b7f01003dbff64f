import { readCustomFields } from '#data/catalogue/custom-fields.ts';
import { liveCustomersAmong } from '#data/customers/customer-documents.ts';
import { importCards } from '#data/import/import-cards.ts';
import { planCards } from '#data/import/plan-cards.ts';
import type { NumberedRow, RowDecision } from '#data/import/take-card-in.ts';
import { importSales } from '#data/import/import-sales.ts';
import { planSales } from '#data/import/plan-sales.ts';
import type { WritingShop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { secondOfDay } from '#platform/clock.ts';
import { FileRefused } from '#platform/files/table.ts';

import { type Done, type Found, speedAfterReading, speedOf } from './found.ts';
import type { Checked, DuplicateRow, ImportDone, ImportSetup, JobFailure } from './import-job.ts';
import { checkProducts, runProducts } from './products-job.ts';
import { type RowCount, customersIn } from './read-customers.ts';
import type { SalesReader } from './read-sales.ts';
import { RefusedRows } from './refused-rows.ts';
import { type Reading, Stopped } from './rows-in-file.ts';

/** A step of the job: what it found or did, and the rows that stay out. */
export type Step<Value> = {
  readonly result: Result<Value, JobFailure>;
  readonly refused: RefusedRows;
};

const mostDuplicates = 200;

/** Reads the whole file and says what an import would do. Writes nothing. */
export async function checkFile(
  shop: WritingShop,
  setup: ImportSetup,
  reading: Reading,
  sales: SalesReader,
): Promise<Step<Checked>> {
  return stoppable(() => {
    switch (setup.kind) {
      case 'customers':
        return checkCustomers(shop, setup, reading);
      case 'sales':
        return checkSales(shop, setup, reading, sales);
      case 'products':
        return checkProducts(shop, setup, reading);
    }
  });
}

/** Takes the file in, as one action that undoes in one step; cancelled, nothing of it is left. */
export async function takeFileIn(
  shop: WritingShop,
  setup: ImportSetup,
  act: Act,
  reading: Reading,
  sales: SalesReader,
): Promise<Step<ImportDone>> {
  const start = reading.nowMs();
  return stoppable(async () => {
    const { value, refused } = await run(shop, setup, act, reading, sales);
    const seconds = (reading.nowMs() - start) / 1000;
    return { value: { ...value, refused: refused.size, seconds }, refused };
  });
}

function run(
  shop: WritingShop,
  setup: ImportSetup,
  act: Act,
  reading: Reading,
  sales: SalesReader,
): Promise<Found<Done>> {
  switch (setup.kind) {
    case 'customers':
      return runCustomers(shop, setup, act, reading);
    case 'sales':
      return runSales(shop, setup, act, reading, sales);
    case 'products':
      return runProducts(shop, setup, act, reading);
  }
}

async function checkCustomers(
  shop: WritingShop,
  setup: ImportSetup,
  reading: Reading,
): Promise<Found<Checked>> {
  const refused = new RefusedRows();
  const count: RowCount = { rows: 0 };
  const own = await readCustomFields(shop.db);
  const seen: (readonly [NumberedRow, RowId])[] = [];
  const rows = customersIn(setup, own, reading, refused, count);
  const plan = await planCards(shop.db, rows, decisionOf(setup), (row, card) => {
    if (seen.length < mostDuplicates) seen.push([row, card]);
  });
  const duplicateRows = await inWords(shop, seen);
  const customers = { ...plan, duplicateRows };
  const found = { customers, sales: null, products: null };
  return { value: { ...count, ...refused.summary(), ...found }, refused };
}

async function checkSales(
  shop: WritingShop,
  setup: ImportSetup,
  reading: Reading,
  reader: SalesReader,
): Promise<Found<Checked>> {
  const read = await reader.read(setup, shop.clock.today(), reading);
  const { list, rows, rounded } = read;
  const refused = read.refused.copy();
  const plan = await planSales(shop.db, list, setup.sales);
  for (const [row, kind] of plan.refused) refused.addLater(row, { kind });
  const { unknownCustomers, newProducts, withTotals, outcome } = plan;
  const sales = { ...outcome, unknownCustomers, newProducts, withTotals, rounded };
  const found = { customers: null, sales, products: null };
  return { value: { rows, ...refused.summary(), ...found }, refused };
}

async function runCustomers(
  shop: WritingShop,
  setup: ImportSetup,
  act: Act,
  reading: Reading,
): Promise<Found<Done>> {
  const refused = new RefusedRows();
  const count: RowCount = { rows: 0 };
  const own = await readCustomFields(shop.db);
  const rows = customersIn(setup, own, reading, refused, count);
  const onWritten = speedAfterReading(reading);
  const decide = decisionOf(setup);
  const done = await importCards(shop, rows, decide, act, onWritten, reading.signal);
  if (!done.ok) throw new Stopped();
  const value = { rows: count.rows, customers: done.value, sales: null, products: null };
  return { value, refused };
}

async function runSales(
  shop: WritingShop,
  setup: ImportSetup,
  act: Act,
  reading: Reading,
  reader: SalesReader,
): Promise<Found<Done>> {
  const { list, rows, refused: unread } = await reader.read(setup, shop.clock.today(), reading);
  const refused = unread.copy();
  const done = await importSales(
    shop,
    list,
    setup.sales,
    secondOfDay,
    act,
    speedOf(reading),
    reading.signal,
  );
  if (!done.ok) throw new Stopped();
  for (const [row, kind] of done.value.refused) refused.addLater(row, { kind });
  const value = { rows, customers: null, sales: done.value.outcome, products: null };
  return { value, refused };
}

function decisionOf({ duplicates, answers }: ImportSetup): (row: number) => RowDecision {
  return (row) => (duplicates === 'ask' ? (answers[row] ?? 'keep') : duplicates);
}

async function inWords(
  { db }: WritingShop,
  seen: readonly (readonly [NumberedRow, RowId])[],
): Promise<readonly DuplicateRow[]> {
  const documents = await liveCustomersAmong(
    db,
    seen.map(([, id]) => id),
  );
  const cards = new Map(documents.map((document) => [document.id, cardFrom(document)]));
  return seen.map(([{ row, value }, id]) => {
    // A card that an earlier row of the list makes is in no book yet.
    const card = cards.get(id);
    const inList = [value.edit.name ?? '', ...(value.edit.phones ?? [])].filter(Boolean).join(' ');
    return { row, inList, inBook: card?.name ?? '', number: card?.number ?? '' };
  });
}

async function stoppable<Value>(work: () => Promise<Found<Value>>): Promise<Step<Value>> {
  try {
    const { value, refused } = await work();
    return { result: accept(value), refused };
  } catch (error) {
    const refused = new RefusedRows();
    if (error instanceof Stopped) return { result: refuse({ kind: 'cancelled' }), refused };
    if (!(error instanceof FileRefused)) throw error;
    return { result: refuse({ kind: 'file', refusal: error.refusal }), refused };
  }
}
