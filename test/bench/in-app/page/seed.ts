import type { Shop } from '#data/shop.ts';
import type { StoredDocument, StoredEntry } from '#data/stored-rows.ts';
import { writeCounters } from '#data/write/counters.ts';
import {
  cents,
  pointUnits,
  seq,
  toBusinessDay,
  toInstant,
  toOperationId,
  toRowId,
  toStamp,
} from '#domain/kernel/units.ts';
import { readRules } from '#data/fold-rules.ts';
import { foldStanding } from '#domain/loyalty/standing.ts';
import { followUpKind, followUpKinds } from '#domain/care/follow-up.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { SampleCustomer, SampleSale } from '#domain/sample/sample-customer.ts';
import { generateCustomers } from '#domain/sample/generate-customers.ts';
import { salesOf } from '#domain/sample/generate-sales.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import type { Fields } from '#domain/sync/rows.ts';

const seed = 20_261_122;
const today = '2026-11-22';
const operationId = toOperationId('bench-seed');
/** Open follow-ups lie from so many days before today on, over a little more than a year. */
const overdueDays = 30;
const followUpDays = 395;
const rule = { points: 1, forEvery: cents(100), decimals: 0 };

/**
 * Fills an empty shop with a made-up past, straight into the tables: the bench measures what comes after. With 2.4 times
 * the visits of the sample a customer comes ten times: 1,000,000 sales for 100,000 customers.
 */
export async function seedShop(
  shop: Shop,
  count: number,
  visitsTimes: number,
): Promise<{ readonly sales: number }> {
  const { db } = shop;
  const rules = await readRules(db);
  let number = 0;
  let batch = emptyBatch();
  let sales = 0;
  for (const customer of generateCustomers(seed, count, today)) {
    const document = documentOf(customer, ++number);
    const visits = Math.round(customer.visits * visitsTimes);
    const entries = [...salesOf(seed, { ...customer, visits })].map((sale, at) =>
      entryOf(sale, document.id, at, ++number),
    );
    batch.documents.push(document);
    batch.entries.push(...entries);
    batch.standings.push(foldStanding(document.id, entries, new Set(), rules));
    sales += entries.length;
    if (batch.documents.length + batch.entries.length < 20_000) continue;
    await write(shop, batch);
    batch = emptyBatch();
  }
  await write(shop, batch);
  for (let at = 0; at < count / 2; at += 10_000) {
    const some = Math.min(10_000, count / 2 - at);
    await db.documents.bulkAdd(
      Array.from({ length: some }, (_, one) => followUpOf(at + one, count, ++number)),
    );
  }
  const clock = { ms: Date.UTC(2026, 10, 22), counter: 0 };
  await writeCounters(db, { clock, seq: number, outbox: 0, nextCardNumber: count + 1 });
  return { sales };
}

type Batch = {
  documents: StoredDocument[];
  entries: StoredEntry[];
  standings: ReturnType<typeof foldStanding>[];
};

function emptyBatch(): Batch {
  return { documents: [], entries: [], standings: [] };
}

async function write({ db }: Shop, { documents, entries, standings }: Batch): Promise<void> {
  await db.documents.bulkAdd(documents);
  await db.entries.bulkAdd(entries);
  await db.standings.bulkPut(standings);
}

function documentOf(customer: SampleCustomer, number: number): StoredDocument {
  const { birthday, phones } = customer;
  const typed = phones.map(
    (phone, rank) => [`phones/p${rank}`, { typed: phone, digits: phone, rank }] as const,
  );
  const phoneFields: Fields = Object.fromEntries(typed);
  return {
    ...headOf(idOf('c', customer.index), customer.joined, 0),
    seq: seq(number),
    kind: 'customer',
    clock: {},
    fields: {
      ...phoneFields,
      name: customer.name,
      number: String(customer.index + 1).padStart(5, '0'),
      note: customer.note,
      likes: customer.likes,
      dislikes: customer.dislikes,
      source: customer.source,
      gender: customer.gender,
      birthday: birthday === null ? null : { ...birthday },
      stage: 'customer',
      createdDay: customer.joined,
    },
  };
}

function followUpOf(at: number, count: number, number: number): StoredDocument {
  const fields = {
    customerId: idOf('c', (at * 7) % count),
    kind: followUpKinds[at % followUpKinds.length] ?? 'custom',
    day: addDays(toBusinessDay(today), (at % followUpDays) - overdueDays),
    minute: at % 3 === 0 ? (at * 7) % 1_440 : null,
  };
  const head = headOf(idOf('f', at), today, at % 1_000);
  return { ...head, seq: seq(number), kind: followUpKind, clock: {}, fields };
}

function entryOf(
  sale: SampleSale,
  subject: StoredEntry['id'],
  at: number,
  number: number,
): StoredEntry {
  const hour = String(Math.floor(sale.minute / 60)).padStart(2, '0');
  const minute = String(sale.minute % 60).padStart(2, '0');
  const entry: SaleEntry & { seq: StoredEntry['seq'] } = {
    ...headOf(entryId(sale, number), sale.day, at),
    seq: seq(number),
    kind: 'sale',
    at: toInstant(`${sale.day}T${hour}:${minute}:00.${String(at % 1000).padStart(3, '0')}Z`),
    day: toBusinessDay(sale.day),
    subject,
    lines: sale.lines.map(({ productName, quantity, unitCents }) => ({
      productId: null,
      name: productName,
      textId: null,
      quantity: quantity * 1000,
      unitPrice: cents(unitCents),
      discount: cents(0),
    })),
    discount: cents(sale.discountCents),
    total: cents(sale.cents),
    method: sale.method,
    staffId: null,
    noteId: null,
    earned: { rule, units: pointUnits(Math.floor(sale.cents / 100)) },
  };
  return entry;
}

/** As the app draws them: UUIDv7, by time. What is found by time would else read all of them. */
function entryId({ day, minute }: SampleSale, number: number): string {
  const time = (Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function headOf(id: string, day: string, at: number) {
  const ms = Date.parse(`${day}T00:00:00Z`) + at;
  const rev = toStamp(`${String(ms).padStart(15, '0')}-0000-bench`);
  return { id: toRowId(id), rev, operationId, by: null };
}

function idOf(kind: string, index: number): string {
  return `${kind}${String(index).padStart(8, '0')}`;
}
