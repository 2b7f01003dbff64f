import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ImportRow } from '#domain/customers/import-row.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { inBatches } from '#test/support/in-batches.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { isLive } from '../customers/customer-documents.ts';
import { importCards } from '../import/import-cards.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { beginLong } from '../write/long-operation.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  vi.restoreAllMocks();
  computer.close();
});

describe('a list', () => {
  it('that changes six fields of 2,000 cards fits the journal, and sales behind it too', async () => {
    await takeIn(people(2_000));
    computer.later();
    const full = people(2_000).map(({ edit }) => ({
      edit: { ...edit, ...sixFields },
      tags: ['VIP'],
    }));
    await takeIn(full, 'update');
    const card = await madeCard(shop, computer, { name: '王芳' });
    await soldSale(shop, computer, card.id, 1_200);
    expect(await shop.sender.settled()).toEqual({ kind: 'safe' });
  });

  it('taken in twice at once is taken in once', async () => {
    const act = computer.act();
    await Promise.all([takeIn(people(50), 'keep', act), takeIn(people(50), 'keep', act)]);
    expect(await shop.db.documents.count()).toBe(50);
  });

  it('cancelled and tried again with the same action is there once, after a rebuild too', async () => {
    const act = computer.act();
    const long = await beginLong(shop, act);
    await long?.stage(async (write) => {
      write.createDocument('customer', { name: '废', number: write.nextCardNumber() });
    });
    await long?.abandon();
    await takeIn(people(2_600), 'keep', act);
    expect(await liveCards()).toBe(2_600);
    await shop.sender.settled();
    await rebuiltFromNothing();
    expect(await liveCards()).toBe(2_600);
  });

  it('interrupted while it is put in place is whole after the next start', async () => {
    const place = vi
      .spyOn(shop.db.staged, 'delete')
      .mockRejectedValueOnce(new Error('interrupted'));
    await expect(takeIn(people(4_500))).rejects.toThrow('interrupted');
    expect(place).toHaveBeenCalled();
    ({ shop } = await computer.restart());
    expect(await liveCards()).toBe(4_500);
    expect(await shop.db.staged.count()).toBe(0);
  });
});

const long = '长'.repeat(700);
const sixFields = {
  name: '新名',
  note: long,
  likes: long,
  dislikes: long,
  address: long,
  source: long,
};

function people(count: number): readonly ImportRow[] {
  return Array.from({ length: count }, (_, at) => ({
    edit: { name: `名${at}`, phones: [`138${String(at).padStart(8, '0')}`] },
    tags: [],
  }));
}

function takeIn(rows: readonly ImportRow[], decision: 'keep' | 'update' = 'keep', act?: Act) {
  const { signal } = new AbortController();
  return importCards(
    shop,
    inBatches(rows),
    () => decision,
    act ?? computer.act(),
    () => undefined,
    signal,
  );
}

async function liveCards(): Promise<number> {
  return (await shop.db.documents.where('kind').equals('customer').toArray()).filter(isLive).length;
}

/** Every database gone: what comes back is what the journal has. */
async function rebuiltFromNothing(): Promise<void> {
  await shop.sender.settled();
  computer.close();
  for (let generation = 1; generation <= computer.generation; generation += 1) {
    await Dexie.delete(databaseName(computer.shopId, generation));
  }
  ({ shop } = await computer.open());
}
