import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents } from '#domain/kernel/units.ts';
import { guessProductColumns } from '#domain/sales/product-columns.ts';
import { type ProductRow, readProductRow } from '#domain/sales/product-row.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { cellsOf } from '#test/support/read-table.ts';

import { exportProducts } from '../export/export-products.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';
import { type KnownProducts, importProducts, planProducts } from './import-products.ts';
import { productListOf } from './product-list.ts';
import { saveProduct } from './products.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('a list of products', () => {
  it('finds products by code, else by name, and leaves alone what it does not say', async () => {
    await takeIn([row('龙井', 'LJ', 168), row('花茶', '', 36)]);
    const act = computer.act();
    const again: readonly ProductRow[] = [
      { name: '明前龙井', code: 'lj' },
      { name: '花茶', price: cents(3_900) },
      { name: '龙井', code: 'LJ-2', price: cents(1) },
      { name: '花茶', price: cents(3_900) },
    ];
    expect(await planned(again)).toEqual({ created: 1, updated: 2, kept: 1 });
    expect(await takeIn(again, 'update', act)).toEqual({ created: 1, updated: 2, kept: 1 });
    expect(await shelf()).toEqual(['明前龙井 LJ 16800', '花茶  3900', '龙井 LJ-2 1']);

    await undoOperation(shop, act.operationId, computer.act());
    expect(await shelf()).toEqual(['龙井 LJ 16800', '花茶  3600']);
  });

  it('keeps the products that are there, where the owner says so, and adds the others', async () => {
    await takeIn([row('龙井', 'LJ', 168)]);
    const list = [row('龙井', 'LJ', 200), row('花茶', '', 36), row('花茶', '', 99)];
    expect(await planned(list, 'keep')).toEqual({ created: 1, updated: 0, kept: 2 });
    expect(await takeIn(list, 'keep')).toEqual({ created: 1, updated: 0, kept: 2 });
    expect(await shelf()).toEqual(['龙井 LJ 16800', '花茶  3600']);
  });

  it('gives an article without a code its code, and does not mix it up with one of another code', async () => {
    await takeIn([row('龙井', '', 168)]);
    const list = [row('龙井', 'A', 168), row('龙井', 'B', 188), row('龙井', 'A', 170)];
    expect(await takeIn(list)).toEqual({ created: 1, updated: 2, kept: 0 });
    expect(await shelf()).toEqual(['龙井 A 17000', '龙井 B 18800']);
  });

  it('of six hundred is there at once, updated at once, and gone in one step each', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => row(`商品${n}`, `C${n}`, n));
    const first = computer.act();
    const steps: number[] = [];
    const progress = (done: number) => steps.push(done);
    expect(await takeIn(rows, 'update', first, progress)).toMatchObject({ created: 600 });
    expect(steps).toEqual([250, 500, 600, 0, 200, 400, 600]);
    const dearer = rows.map((one) => ({ ...one, price: cents(99_900) }));
    const second = computer.act();
    expect(await takeIn(dearer, 'update', second)).toMatchObject({ created: 0, updated: 600 });
    expect(new Set(await shelf()).has('商品599 C599 99900')).toBe(true);

    await undoOperation(shop, second.operationId, computer.act());
    expect((await shelf())[599]).toBe('商品599 C599 59900');
    await undoOperation(shop, first.operationId, computer.act());
    expect(await shelf()).toEqual([]);
  });

  it('that says something twice, far apart, ends as it says last; one undo takes back both', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => row(`商品${n}`, `C${n}`, n));
    const act = computer.act();
    await takeIn([...rows, row('改名', 'C1', 7)], 'update', act);
    expect((await shelf())[1]).toBe('改名 C1 700');
    await undoOperation(shop, act.operationId, computer.act());
    expect(await shelf()).toEqual([]);
  });

  it('cancelled leaves nothing', async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 600 }, (_, n) => row(`商品${n}`, '', n));
    const list = inBatches(rows);
    const halt = () => stop.abort();
    const done = await importProducts(shop, list, 'keep', computer.act(), halt, stop.signal);
    expect(done).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(await shop.db.staged.count()).toBe(0);
    expect(await shelf()).toEqual([]);
  });

  it('asked for twice with one press counts once', async () => {
    const act = computer.act();
    await takeIn([row('龙井', 'LJ', 168)], 'keep', act);
    expect(await takeIn([row('龙井', 'LJ', 168)], 'keep', act)).toMatchObject({ created: 0 });
    expect(await shelf()).toHaveLength(1);
  });
});

it('a catalogue taken out and brought back changes nothing, whatever its goods are called', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aProduct(), { minLength: 1, maxLength: 8 }),
      fc.constantFrom<'csv' | 'xlsx'>('csv', 'xlsx'),
      async (products, kind) => {
        for (const product of products) {
          await saveProduct(shop, product, computer.act());
          computer.later();
        }
        const before = await everythingIn(shop.db);
        const table = await exportProducts(shop, words);
        const file = kind === 'csv' ? await writeCsv(table) : await writeXlsx([table]);
        const [headings = [], ...cells] = await cellsOf(file, {}, `商品.${kind}`);
        const columns = guessProductColumns(headings, (text) => text);
        const rows = cells.map((line) => {
          const read = readProductRow(line, columns);
          if (!read.ok) throw new Error(`${read.refusal.kind}: ${line.join('|')}`);
          return read.value;
        });
        expect(rows.length).toBeGreaterThan(0);
        expect(await planned(rows)).toEqual({ created: 0, updated: 0, kept: rows.length });
        await takeIn(rows);
        expect(await everythingIn(shop.db)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});

const words = {
  title: '商品目录',
  heading: (column: keyof typeof headingWords) => headingWords[column],
  yes: '是',
  no: '否',
};

const headingWords = {
  code: '货号 / 条码',
  name: '品名',
  category: '类别',
  price: '价格',
  unit: '单位',
  careText: '售后提示',
  active: '在售',
} as const;

function aProduct() {
  const text = fc.oneof(
    fc.constantFrom('', '=1+1', '@茶', '-50', '一,二', '两\n行', '"', "'引号", '0042'),
    fc.string({ maxLength: 8, unit: 'grapheme' }),
  );
  return fc.record({
    name: fc.oneof(
      fc.constantFrom('龙井', '花茶'),
      text.map((name) => `茶${name}`),
    ),
    code: fc.oneof(fc.constantFrom('', 'A', 'b', '6901234567892'), text),
    category: text,
    price: fc.integer({ min: 0, max: 99_999_999 }).map(cents),
    unit: text,
    careText: text,
    active: fc.boolean(),
  });
}

async function takeIn(
  rows: readonly ProductRow[],
  known: KnownProducts = 'update',
  act: Act = computer.act(),
  progress: (done: number) => void = () => undefined,
) {
  computer.later();
  const { signal } = new AbortController();
  const done = await importProducts(shop, inBatches(rows), known, act, progress, signal);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value;
}

async function planned(rows: readonly ProductRow[], known: KnownProducts = 'update') {
  const before = await everythingIn(shop.db);
  const plan = await planProducts(shop.db, inBatches(rows), known);
  expect(await everythingIn(shop.db)).toEqual(before);
  return plan;
}

/** As the file's reader hands them over, in parts. */
function* inBatches(rows: readonly ProductRow[]): Generator<readonly ProductRow[]> {
  for (let start = 0; start < rows.length; start += 250) yield rows.slice(start, start + 250);
}

function row(name: string, code: string, yuan: number): ProductRow {
  return { name, code, price: cents(yuan * 100), category: '茶叶' };
}

async function shelf(): Promise<readonly string[]> {
  const list = productListOf(shop);
  await list.caughtUp();
  return list.all().map(({ name, code, price }) => `${name} ${code} ${price}`);
}
