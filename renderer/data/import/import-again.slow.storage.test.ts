import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toBusinessDay } from '#domain/kernel/units.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { pastLine as line } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';

import { cardOf } from '../customers/card-queries.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { standingOf } from '../standings.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { importCards } from './import-cards.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

const takeIn = takingIn(() => [shop, computer]);

describe('a list that comes again, or says something twice', () => {
  it('a list that comes again after its people were merged is recognised', async () => {
    const lines = [
      line({ phone: '13900001111', customerName: '王芳', receipt: '1' }),
      line({ phone: '13900002222', customerName: '王方', receipt: '2' }),
    ];
    await takeIn(lines);
    const cards = (await shop.db.documents.where('kind').equals('customer').toArray()).map(
      (d) => d.id,
    );
    const merged = await mergeCards(shop, { members: cards, choices: {} }, computer.act());
    if (!merged.ok) throw new Error(merged.refusal.kind);
    computer.later();
    await takeIn(lines);
    expect((await standingOf(shop.db, merged.value)).spent).toBe(2_400);
  });

  it('the original list, one line mended, does not double the other lines of the receipt', async () => {
    await takeIn([line({}), line({ product: '红茶' })]); // third line refused
    await takeIn([line({}), line({ product: '红茶' }), line({ product: '白茶' })]);
    const [card] = await shop.db.documents.where('kind').equals('customer').toArray();
    expect((await standingOf(shop.db, card?.id as RowId)).spent).toBe(3_600);
  });

  it('the same operation again answers what it answered', async () => {
    const act = computer.act();
    const first = await takeIn([line({})], {}, act);
    const second = await takeIn([line({})], {}, act);
    expect(second.outcome).toEqual(first.outcome);
  });

  it('long words never make a record the journal refuses', async () => {
    const long = '茶'.repeat(900);
    const lines = Array.from({ length: 16_000 }, (_, i) =>
      line({
        phone: '',
        customerName: '',
        receipt: String(Math.floor(i / 5)),
        product: `${long}${i}`,
      }),
    );
    await takeIn(lines, { products: 'text' });
    expect((await shop.sender.settled()).kind).toBe('safe');
  });

  it('a second row of the list about the same new person is not lost', async () => {
    const one = {
      edit: { name: '王芳', phones: ['13900001111'] },
      tags: [],
    } as unknown as ImportRow;
    const two = {
      edit: { name: '王芳', phones: ['13900001111'], likes: '绿茶', note: '对花生过敏' },
      tags: [],
    } as unknown as ImportRow;
    const done = await importCards(
      shop,
      [
        [
          { row: 2, value: one },
          { row: 3, value: two },
        ],
      ],
      () => 'update',
      computer.act(),
      () => undefined,
      new AbortController().signal,
    );
    const [card] = await shop.db.documents.where('kind').equals('customer').toArray();
    expect([done, card?.fields['note']]).toEqual([expect.anything(), '对花生过敏']);
  });

  it('also when it stands in a later part of the list', async () => {
    const one = {
      edit: { name: '王芳', phones: ['13900001111'] },
      tags: [],
    } as unknown as ImportRow;
    const two = {
      edit: { name: '王芳', phones: ['13900001111', '13900002222'], note: '对花生过敏' },
      tags: ['x'],
    } as unknown as ImportRow;
    await importCards(
      shop,
      [[{ row: 2, value: one }], [{ row: 3, value: two }]],
      () => 'update',
      computer.act(),
      () => undefined,
      new AbortController().signal,
    );
    const cards = await shop.db.documents.where('kind').equals('customer').toArray();
    expect(cards).toHaveLength(1);
    const card = await cardOf(shop, cards[0]?.id as RowId);
    expect([card?.note, card?.phones.length, card?.tagIds.length]).toEqual(['对花生过敏', 2, 1]);
  });

  it('a list of customers that comes again after a merge makes nobody a second time', async () => {
    const row = (n: number) => ({
      row: n,
      value: { edit: { name: `王${n}` }, number: `C${n}`, tags: [] } as unknown as ImportRow,
    });
    const run = () =>
      importCards(
        shop,
        [[row(1), row(2)]],
        () => 'keep',
        computer.act(),
        () => undefined,
        new AbortController().signal,
      );
    await run();
    const cards = (await shop.db.documents.where('kind').equals('customer').toArray()).map(
      (d) => d.id,
    );
    await mergeCards(shop, { members: cards, choices: {} }, computer.act());
    expect(await run()).toMatchObject({ value: { created: 0, kept: 2 } });
  });

  it('says how many people would have their past counted twice, by their totals and by their sales', async () => {
    const row = {
      edit: { name: '王芳', phones: ['13900001111'] },
      tags: [],
      opening: {
        pointsHundredths: 0,
        stored: cents(0),
        spent: cents(2_400),
        visits: 2,
        lastDay: toBusinessDay('2025-03-06'),
      },
    } as unknown as ImportRow;
    await importCards(
      shop,
      [[{ row: 2, value: row }]],
      () => 'keep',
      computer.act(),
      () => undefined,
      new AbortController().signal,
    );
    const other = line({ receipt: '2', phone: '13700000000', customerName: '李' });
    expect(await takeIn([line({}), other])).toMatchObject({ withTotals: 1 });
  });

  it('a list that comes twice mixes up nobody though former numbers are like ours', async () => {
    const row = (at: number, name: string, number: string, note: string) => ({
      row: at,
      value: { edit: { name, note }, number, tags: [] } as unknown as ImportRow,
    });
    const run = (rows: readonly ReturnType<typeof row>[]) =>
      importCards(
        shop,
        [rows],
        () => 'update',
        computer.act(),
        () => undefined,
        new AbortController().signal,
      );
    const list = [row(2, '甲', '00002', '爱茶'), row(3, '乙', '00001', '花生过敏')];
    await run(list);
    computer.later();
    const before = (await shop.db.documents.where('kind').equals('customer').toArray()).map(
      ({ fields }) => [fields['name'], fields['note'], fields['number'], fields['formerNumber']],
    );
    await run(list);
    const after = (await shop.db.documents.where('kind').equals('customer').toArray()).map(
      ({ fields }) => [fields['name'], fields['note'], fields['number'], fields['formerNumber']],
    );
    expect(after).toEqual(before);
    computer.later();
    // What we export names our own numbers.
    await run([row(2, '甲', '00001', '爱茶'), row(3, '乙', '00002', '花生过敏')]);
    const again = (await shop.db.documents.where('kind').equals('customer').toArray()).map(
      ({ fields }) => [fields['name'], fields['note'], fields['number'], fields['formerNumber']],
    );
    expect(again).toEqual(before);
  });

  it("sales find people whose former number is another one's number, by name", async () => {
    await takeIn([
      line({ phone: '', customerNumber: '00003', customerName: '甲', receipt: '1' }),
      line({ phone: '', customerNumber: '00002', customerName: '乙', receipt: '2' }),
    ]);
    const plan = await takeIn([
      line({ phone: '', customerNumber: '00003', customerName: '甲', receipt: '3' }),
      line({ phone: '', customerNumber: '00002', customerName: '乙', receipt: '4' }),
    ]);
    expect([...plan.refused]).toEqual([]);
  });
});
