import '#test/support/pretend-indexeddb.ts';
import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { readCustomFields, saveCustomField } from '#data/catalogue/custom-fields.ts';
import { createCard } from '#data/customers/create-card.ts';
import { exportCustomers } from '#data/export/export-customers.ts';
import { everythingIn } from '#data/self-check.ts';
import { databaseName } from '#data/shop-database.ts';
import type { CardEdit } from '#domain/customers/card.ts';
import { guessColumns } from '#domain/customers/import-columns.ts';
import { customerColumns } from '#domain/export/customer-cells.ts';
import { toRowId } from '#domain/kernel/units.ts';
import { inspectFile } from '#platform/files/table-file.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { customerWords } from '#test/support/export-words.ts';

import type { ImportSetup } from './import-job.ts';
import { SalesReader } from './read-sales.ts';
import { takeFileIn } from './run-job.ts';

it('a list taken out and brought back updates nobody, whatever people are called', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aCard(), { minLength: 1, maxLength: 6 }),
      fc.constantFrom<'csv' | 'xlsx'>('csv', 'xlsx'),
      async (cards, kind) => {
        const computer = new TestComputer();
        const { shop } = await computer.open();
        try {
          const field = { name: '鞋码', kind: 'number', choices: [] } as const;
          const made = await saveCustomField(shop, field, computer.act());
          const custom = new Map(made.ok ? [[made.value, 38.5]] : []);
          for (const card of cards) {
            computer.later();
            await createCard(shop, { ...card, custom }, computer.act());
          }
          const before = await everythingIn(shop.db);
          const own = await readCustomFields(shop.db);
          const columns = [...customerColumns, ...own.map(({ id }) => `custom/${id}` as const)];
          const words = {
            ...customerWords,
            heading: (column: (typeof columns)[number]) =>
              column.startsWith('custom/') ? '鞋码' : customerWords.heading(column),
          };
          const table = await exportCustomers(shop, 'all', columns, words);
          const file = kind === 'csv' ? await writeCsv(table) : await writeXlsx([table]);
          computer.later();
          const done = await takeIn(computer, shop, file, own);
          expect(done).toMatchObject({
            value: { customers: { created: 0, updated: 0 }, refused: 0 },
          });
          expect(await everythingIn(shop.db)).toEqual(before);
        } finally {
          computer.close();
          await Dexie.delete(databaseName(computer.shopId, 1));
        }
      },
    ),
    { numRuns: 30 },
  );
});

async function takeIn(
  computer: TestComputer,
  shop: Awaited<ReturnType<TestComputer['open']>>['shop'],
  file: Blob,
  own: Awaited<ReturnType<typeof readCustomFields>>,
) {
  const seen = await inspectFile(file, 'list', {});
  if (!seen.ok) throw new Error(seen.refusal.kind);
  const headings = seen.value.firstRows[0]?.cells ?? [];
  const setup: ImportSetup = {
    kind: 'customers',
    way: seen.value,
    hasHeadings: true,
    customerColumns: guessColumns(headings, (text) => text, own),
    saleColumns: [],
    productColumns: [],
    dayOrder: 'month-first',
    duplicates: 'update',
    answers: {},
    sales: { unknown: 'create', nobody: 'walk-in', products: 'create', repeated: 'skip' },
    negatives: 'refuse',
  };
  const reading = {
    file,
    nowMs: () => computer.nowMs,
    progress: () => undefined,
    committed: () => undefined,
    signal: new AbortController().signal,
  };
  const { result } = await takeFileIn(shop, setup, computer.act(), reading, new SalesReader());
  return result;
}

function aCard(): fc.Arbitrary<CardEdit> {
  const text = fc.oneof(
    fc.constantFrom('', '=1+1', '+86', '@王', '＝危险', "'引号", '-50', '一,二;三', '两\n行', '"'),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  );
  return fc.record({
    name: text.map((name) => `王${name}`),
    phones: fc.uniqueArray(fc.integer({ min: 13_000_000_000, max: 18_999_999_999 }).map(String), {
      maxLength: 2,
    }),
    wechat: text,
    address: text,
    note: text,
    likes: text,
    gender: fc.constantFrom('female' as const, 'male' as const, null),
    birthday: fc.constantFrom(
      null,
      { calendar: 'solar', year: 1988, month: 3, day: 5, leap: false } as const,
      { calendar: 'lunar', year: null, month: 8, day: 15, leap: false } as const,
      { calendar: 'lunar', year: 1987, month: 6, day: 1, leap: true } as const,
    ),
    consent: fc.constantFrom('yes' as const, 'no' as const, null),
    stage: fc.constantFrom('lead' as const, 'aiming' as const, 'customer' as const),
    referrerId: fc.constantFrom(null, toRowId('nobody')),
  });
}
