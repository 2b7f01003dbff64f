import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { allTidy, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { PaperShelf } from '#test/support/paper-shelf.ts';

import { type RowId, toRowId } from '#domain/kernel/units.ts';
import type { FilePart } from '#domain/sync/file/format.ts';

import { editCard } from '../customers/edit-card.ts';
import type { Shop } from '../shop.ts';
import { beginLong } from '../write/long-operation.ts';
import { LiveComparison } from './compare-with-live.ts';
import { momentOf } from './moment.ts';
import { answersUpTo } from './shop-tables.ts';

let computer: TestComputer;
let shop: Shop;
let anna: RowId;
const shelf = new PaperShelf();

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  ({ id: anna } = await madeCard(shop, computer, { name: '王芳', phones: ['13900001111'] }));
  await soldSale(shop, computer, anna, 12_300);
  await allTidy(shop);
});

afterEach(() => computer.close());

describe('what is read back of a snapshot', () => {
  it('is what the shop has', async () => {
    expect(await differences(await shelf.put(shop.db))).toEqual([]);
  });

  it('is so too if the counter went on selling', async () => {
    const { seq } = await moment();
    const name = await shelf.put(shop.db);
    await soldSale(shop, computer, anna, 4_500);
    await editCard(shop, anna, { name: '王芳芳' }, computer.act());
    expect(await differences(name, seq)).toEqual([]);
  });

  it.each([
    ['a row is missing', (part: FilePart) => without(part), { here: 1, inFile: 0, different: 0 }],
    ['a row is another one', (part: FilePart) => bent(part), { here: 1, inFile: 1, different: 1 }],
  ])('is found out if %s', async (_, change, found) => {
    const wrong = await differences(await shelf.put(shop.db), undefined, change);
    expect(wrong).toMatchObject([{ table: 'documents', ...found }]);
  });
});

describe('the moment of a snapshot', () => {
  it('does not come while a list is being taken in', async () => {
    const before = await moment();
    const long = await beginLong(shop, computer.act());
    expect(await momentOf(shop.db)).toBeUndefined();
    await long?.abandon();
    expect(await momentOf(shop.db)).toEqual(before);
    await soldSale(shop, computer, anna, 4_500);
    expect((await moment()).seq).toBeGreaterThan(before.seq);
  });

  it('has no answer of a sale that came after it: its retry would be told that it is there', async () => {
    const { seq } = await moment();
    const before = await answers(seq);
    await soldSale(shop, computer, anna, 4_500);
    expect(await answers(seq)).toEqual(before);
    expect(await answers((await moment()).seq)).toHaveLength(before.length + 1);
  });
});

async function moment() {
  const present = await momentOf(shop.db);
  if (present === undefined) throw new Error('A long command is under way.');
  return present;
}

async function answers(upTo: number) {
  const all: unknown[] = [];
  for await (const page of answersUpTo(shop.db, upTo)) all.push(...page);
  return all;
}

async function differences(
  name: string,
  upTo?: number,
  change: (part: FilePart) => FilePart = (part) => part,
) {
  const comparison = new LiveComparison(shop.db, upTo ?? (await moment()).seq);
  await shelf.read(name, (part) => comparison.look(change(part)));
  return comparison.differences();
}

function without(part: FilePart): FilePart {
  if (part.kind === 'others' || part.rows.documents.length === 0) return part;
  return { ...part, rows: { ...part.rows, documents: part.rows.documents.slice(1) } };
}

function bent(part: FilePart): FilePart {
  if (part.kind === 'others') return part;
  const documents = part.rows.documents.map((document) => ({ ...document, by: toRowId('nobody') }));
  return { ...part, rows: { ...part.rows, documents } };
}
