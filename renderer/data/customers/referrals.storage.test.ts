import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CardEdit } from '#domain/customers/card.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';

import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';
import { cardOf } from './card-queries.ts';
import { editCard } from './edit-card.ts';
import { historyOf, putBack } from './history.ts';
import { mergeCards } from './merge-cards.ts';
import { broughtBy, referrersAbove } from './referrals.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

describe('who brought whom', () => {
  it('is a tree with what everybody in it spent', async () => {
    const [anna, bea, cora] = await chain('安娜', '贝拉', '可拉');
    const dora = await made({ name: '多拉', referrerId: anna });
    await soldSale(shop, computer, bea, 5_000);
    await soldSale(shop, computer, cora, 700);
    await soldSale(shop, computer, dora.id, 9_000);

    const brought = await broughtBy(shop, anna);
    expect(brought).toMatchObject({ all: 3, spent: cents(14_700) });
    expect(brought.people.map(({ name, direct }) => [name, direct])).toEqual([
      ['多拉', 0],
      ['贝拉', 1],
    ]);
    expect((await referrersAbove(shop, cora)).map(({ name }) => name)).toEqual(['贝拉', '安娜']);
  });

  it('is never a circle, however long the way round', async () => {
    const [anna, bea, cora] = await chain('安娜', '贝拉', '可拉');
    for (const referrerId of [bea, cora]) {
      expect(await editCard(shop, anna, { referrerId }, act())).toEqual(refused('referrer-circle'));
    }
    expect(await editCard(shop, anna, { referrerId: anna }, act())).toEqual(
      refused('own-referrer'),
    );
    const dora = await made({ name: '多拉' });
    expect((await editCard(shop, anna, { referrerId: dora.id }, act())).ok).toBe(true);
  });

  it('is not made a circle by putting an old referrer back', async () => {
    const anna = await made({ name: '安娜' });
    const bea = await made({ name: '贝拉', referrerId: anna.id });
    await edit(bea.id, { referrerId: null });
    await edit(anna.id, { referrerId: bea.id });
    const changes = (await historyOf(shop, bea.id)).steps[0]?.changes ?? [];
    expect(await putBack(shop, bea.id, changes, act())).toEqual(refused('referrer-circle'));
  });

  it('holds for a card that was merged into another, whichever of its ids was named', async () => {
    const anna = await made({ name: '安娜' });
    const again = await made({ name: '安娜', phones: ['13900001111'] });
    const bea = await made({ name: '贝拉', referrerId: again.id });
    await mergeCards(shop, { members: [anna.id, again.id], choices: {} }, act());
    for (const id of [anna.id, again.id]) {
      const { people } = await broughtBy(shop, (await cardOf(shop, id))?.id ?? id);
      expect(people.map(({ name }) => name)).toEqual(['贝拉']);
      const circle = await editCard(shop, id, { referrerId: bea.id }, act());
      expect(circle).toEqual(refused('referrer-circle'));
    }
  });

  it('counts everybody once where two counters made a circle', async () => {
    const [anna, bea] = await chain('安娜', '贝拉');
    const document = await shop.db.documents.get(anna);
    if (document === undefined) throw new Error('no card');
    const seq = (document.seq + 100) as typeof document.seq;
    const fields = { ...document.fields, referrerId: bea };
    await shop.db.documents.put({ ...document, fields, seq });
    shop.arrivals.publish();
    expect(await broughtBy(shop, anna)).toMatchObject({ all: 1 });
    expect((await referrersAbove(shop, anna)).map(({ id }) => id)).toEqual([bea]);
  });
});

function act() {
  computer.later();
  return computer.act();
}

function made(card: CardEdit) {
  return madeCard(shop, computer, card);
}

async function edit(id: RowId, changes: CardEdit): Promise<void> {
  const done = await editCard(shop, id, changes, act());
  if (!done.ok) throw new Error(done.refusal.kind);
}

/** Each brought by the one before. */
async function chain<Names extends readonly string[]>(
  ...names: Names
): Promise<{ [At in keyof Names]: RowId }> {
  const ids: RowId[] = [];
  for (const name of names) {
    ids.push((await made({ name, referrerId: ids.at(-1) ?? null })).id);
  }
  return ids as { [At in keyof Names]: RowId };
}
