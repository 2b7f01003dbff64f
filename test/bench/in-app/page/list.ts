import { saveFilter } from '#data/catalogue/saved-filters.ts';
import { startFilterCounts } from '#data/columns/filter-counts.ts';
import { dropColumns, loadColumns, saveColumns } from '#data/columns/columns-snapshot.ts';
import { type CustomerList, startCustomerList } from '#data/columns/customer-list.ts';
import { filterContext } from '#data/columns/filter-context.ts';
import { startPurchases } from '#data/columns/purchases.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import { readCounters } from '#data/write/counters.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import { type RankStore, type Sort, sortSlots } from '#domain/customers/columns/sort-slots.ts';
import { compileFilter } from '#domain/customers/filter/compile-filter.ts';
import type { Filter } from '#domain/customers/filter/filter.ts';
import { type RowId, seq } from '#domain/kernel/units.ts';
import { newOperationId } from '#platform/ids.ts';
import { amountOf } from '#test/support/at-the-counter.ts';

import { type Row, timed, timesOf } from '../../measure.ts';

const month: Filter = { kind: 'ago', field: 'lastDay', test: 'within', days: 30 };
const seldom: Filter = { kind: 'amount', field: 'visits', from: null, to: 3 };
const byFriend: Filter = { kind: 'text', field: 'source', test: 'is', text: '朋友介绍' };

/** What shops ask, the cheap and the dear: numbers, words in long notes, three levels deep. */
const questions: readonly Filter[] = [
  month,
  seldom,
  byFriend,
  { kind: 'birthday', calendar: 'solar', months: [11] },
  { kind: 'text', field: 'name', test: 'contains', text: '丽' },
  { kind: 'text', field: 'note', test: 'contains', text: '孩子' },
  { kind: 'text', field: 'phones', test: 'contains', text: '888' },
  { kind: 'amount', field: 'average', from: 10_000, to: null },
  {
    kind: 'all',
    of: [
      { kind: 'none', of: [month] },
      {
        kind: 'any',
        of: [seldom, { kind: 'all', of: [byFriend, { kind: 'none', of: [seldom] }] }],
      },
      { kind: 'amount', field: 'spentYear', from: 20_000, to: null },
    ],
  },
];

const sorts: readonly (readonly [what: string, sort: Sort])[] = [
  ['name', { key: { kind: 'text', column: 'name' }, down: false }],
  ['last visit', { key: { kind: 'amount', column: 'lastDay' }, down: true }],
  ['spend', { key: { kind: 'amount', column: 'spent' }, down: true }],
];

/** The customer list on the seeded shop: opening, asking, sorting, and the saved counts after a sale. */
export async function measureList(
  shop: Shop,
  customers: readonly RowId[],
): Promise<readonly Row[]> {
  await dropColumns(shop.db);
  const list = startCustomerList(shop);
  const began = performance.now();
  await list.caughtUp();
  const read = timesOf([performance.now() - began]);
  const upTo = seq((await readCounters(shop.db)).seq);
  const pack = await timed(3, () => saveColumns(shop.db, list.columns(), upTo));
  const rows = [
    { what: 'list: columns read from all rows', times: read },
    { what: 'list: columns packed and stored', times: pack },
    {
      what: 'list: columns opened from snapshot',
      times: await timed(9, () => loadColumns(shop.db)),
    },
    ...(await askedAndSorted(shop, list)),
    ...(await countedAfterSales(shop, list, customers.slice(0, 50))),
  ];
  list.stop();
  await saveColumns(shop.db, list.columns(), seq((await readCounters(shop.db)).seq));
  return rows;
}

async function askedAndSorted(shop: Shop, list: CustomerList): Promise<readonly Row[]> {
  const columns = list.columns();
  const first: number[] = [];
  const later: number[] = [];
  for (const filter of questions) {
    for (let round = 0; round < 6; round += 1) {
      const start = performance.now();
      slotsWhere(columns, compileFilter(filter, filterContext(shop, columns, undefined)));
      (round === 0 ? first : later).push(performance.now() - start);
    }
  }
  const everybody = slotsWhere(columns, () => true);
  const store: RankStore = new Map();
  const rows: Row[] = [
    { what: 'list: filter over all columns, first time', times: timesOf(first) },
    { what: 'list: filter over all columns', times: timesOf(later) },
  ];
  for (const [what, sort] of sorts) {
    const once = await timed(1, () => sortSlots(columns, everybody, sort, store));
    if (what === 'name') rows.push({ what: 'list: sort by name, first time', times: once });
    const times = await timed(5, () => sortSlots(columns, everybody, sort, store));
    rows.push({ what: `list: sort by ${what}`, times });
  }
  return rows;
}

/** Twenty saved filters; how long the counting takes once a sale is known, and until they are right in all. */
async function countedAfterSales(
  shop: Shop,
  list: CustomerList,
  customers: readonly RowId[],
): Promise<readonly Row[]> {
  const filters = [...questions, ...questions, month, seldom];
  for (const [at, filter] of filters.entries()) {
    await saveFilter(shop, { name: `bench ${at}`, filter }, act());
  }
  await list.caughtUp();
  let known = 0;
  list.subscribe(() => {
    known = performance.now();
  });
  const counts = startFilterCounts(shop, list, () => startPurchases(shop));
  const counting: number[] = [];
  counts.subscribe(() => counting.push(performance.now() - known));
  const start = performance.now();
  await counts.refresh();
  const all = timesOf([performance.now() - start]);
  counting.length = 0;
  const whole: number[] = [];
  for (const customer of customers) {
    await recordSale(shop, amountOf(12_800, customer), act());
    const saved = performance.now();
    await list.caughtUp();
    whole.push(performance.now() - saved);
  }
  counts.stop();
  return [
    { what: 'list: 20 saved filters counted anew', times: all },
    { what: 'list: 20 counts after a sale', times: timesOf(counting) },
    { what: 'list: sale recorded to counts right, reading included', times: timesOf(whole) },
  ];
}

function act() {
  return { operationId: newOperationId(), by: null };
}
