import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CardEdit } from '#domain/customers/card.ts';
import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { addNote } from './customers/add-note.ts';
import { createCard } from './customers/create-card.ts';
import { deleteCard } from './customers/delete-card.ts';
import { editCard } from './customers/edit-card.ts';
import { overviewOf } from './customers/overview.ts';
import { possibleDuplicates } from './customers/possible-duplicates.ts';
import { tagCard } from './customers/tag-card.ts';
import { saveProgram } from './loyalty/save-program.ts';
import { recordSale } from './sales/record-sale.ts';
import { refundSale } from './sales/refund-sale.ts';
import { voidSale } from './sales/void-sale.ts';
import type { Shop } from './shop.ts';
import type { StoredEntry } from './stored-rows.ts';
import { timelineOf, walkInsOf } from './timeline/timeline.ts';
import { undoOperation } from './undo.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('a card', () => {
  it('needs a name or a phone, and gets the next number', async () => {
    const first = await made({ name: '王芳' });
    const second = await made({ phones: ['+86 138-0013-8000'] });
    const none = await createCard(shop, { likes: '绿茶' }, computer.act());

    expect([first.number, second.number]).toEqual(['00001', '00002']);
    expect(second.phones[0]?.digits).toBe('13800138000');
    expect(none).toEqual({ ok: false, refusal: { kind: 'no-name-and-no-phone' } });
  });

  it('cannot be emptied of both name and phone', async () => {
    const card = await made({ name: '王芳' });
    const edited = await editCard(shop, card.id, { name: ' ' }, computer.act());
    expect(edited).toEqual({ ok: false, refusal: { kind: 'no-name-and-no-phone' } });
  });

  it('refuses 30 February and keeps 29 February without a year', async () => {
    const no = await createCard(shop, { name: 'A', birthday: birthday(2, 30) }, computer.act());
    const yes = await made({ name: 'B', birthday: birthday(2, 29) });
    expect(no).toEqual({ ok: false, refusal: { kind: 'impossible-birthday' } });
    expect(yes.birthday).toMatchObject({ month: 2, day: 29 });
  });

  it('shows the card of the same phone while a new one is typed, and does not forbid a family', async () => {
    const mother = await made({ name: '李梅', phones: ['13900001111'] });
    await shop.search.caughtUp();
    const seen = await possibleDuplicates(shop, { phones: ['139 0000 1111'] });
    const child = await made({ name: '李小梅', phones: ['13900001111'] });

    expect(seen.map(({ card, why }) => [card.id, why])).toEqual([[mother.id, 'same-phone']]);
    expect(child.number).toBe('00002');
  });

  it('takes a new tag by its word, once', async () => {
    const card = await made({ name: '王芳' });
    await tagCard(shop, card.id, 'VIP', computer.act());
    computer.later();
    const again = await tagCard(shop, card.id, ' vip ', computer.act());
    const overview = await overviewOf(shop, card.id);

    expect(again.ok && again.value.tagIds.length).toBe(1);
    expect(overview?.tags.map(({ name }) => name)).toEqual(['VIP']);
  });

  it('deleted is in no search, and undone is back with all it had', async () => {
    const card = await made({ name: '王芳', phones: ['13900001111'] });
    const act = computer.act();
    await deleteCard(shop, card.id, act);
    await shop.search.caughtUp();
    expect(shop.search.find('1111')).toEqual([]);

    await undoOperation(shop, act.operationId, computer.act());
    await shop.search.caughtUp();
    expect(shop.search.find('1111').map((found) => found.card.name)).toEqual(['王芳']);
  });
});

describe('a sale', () => {
  it('earns by the rule of its day, one single rounding down', async () => {
    const card = await made({ name: '王芳' });
    await saveProgram(
      shop,
      { earn: { points: 5, forEvery: cents(10_000), decimals: 0 } },
      computer.act(),
    );
    const sold = await recordSale(shop, amountOf(15_000, card.id), computer.act());
    await saveProgram(
      shop,
      { earn: { points: 100, forEvery: cents(100), decimals: 0 } },
      computer.act(),
    );

    expect(sold).toMatchObject({ ok: true, value: { units: 7 } });
    expect((await overviewOf(shop, card.id))?.points).toBe(7);
  });

  it('pressed ten times at once is one sale', async () => {
    const card = await made({ name: '王芳' });
    const act = computer.act();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => recordSale(shop, amountOf(1_000, card.id), act)),
    );
    expect(new Set(answers.map((answer) => answer.ok && answer.value.saleId)).size).toBe(1);
    expect(await overviewOf(shop, card.id)).toMatchObject({ visits: 1, spentLastYear: 1_000 });
  });

  it('without a card is in the list of the day', async () => {
    await recordSale(shop, amountOf(800, null), computer.act());
    const lines = await walkInsOf(shop, shop.clock.today());
    expect(lines).toMatchObject([{ kind: 'sale', total: 800, off: false }]);
  });

  it('to a card that is gone is refused', async () => {
    const sold = await recordSale(shop, amountOf(800, toRowId('nobody')), computer.act());
    expect(sold).toEqual({ ok: false, refusal: { kind: 'unknown-customer' } });
    expect(await shop.db.entries.count()).toBe(0);
  });
});

describe('a refund', () => {
  it('takes back the points of what was not kept, however it is split', async () => {
    const card = await made({ name: '王芳' });
    const saleId = await sold(card.id, 10_050);
    for (const part of [3_333, 3_333, 3_384]) await refund(saleId, part);
    expect((await overviewOf(shop, card.id))?.points).toBe(0);
  });

  it('is never more than what is left', async () => {
    const card = await made({ name: '王芳' });
    const saleId = await sold(card.id, 5_000);
    await refund(saleId, 2_000);
    expect(await refund(saleId, 3_001)).toEqual({
      ok: false,
      refusal: { kind: 'above-rest', rest: 3_000 },
    });
  });

  it('of a sale without a card moves nobody’s points and counts against the sale', async () => {
    const saleId = await sold(null, 5_000);
    await refund(saleId, 5_000);
    expect(await refund(saleId, 1)).toMatchObject({ refusal: { kind: 'above-rest', rest: 0 } });
    expect(await shop.db.standings.count()).toBe(0);
  });
});

describe('a void', () => {
  it('is as if the sale had never been, and says why in the time line', async () => {
    const card = await made({ name: '王芳' });
    const saleId = await sold(card.id, 9_900);
    await voidSale(shop, { saleId, reason: '按错了' }, computer.act());

    expect(await overviewOf(shop, card.id)).toMatchObject({
      points: 0,
      visits: 0,
      lastVisit: null,
    });
    const [line] = await timelineOf(shop, card.id);
    expect(line).toMatchObject({ kind: 'sale', off: true, reason: '按错了' });
    expect(await voidSale(shop, { saleId, reason: '' }, computer.act())).toEqual({
      ok: false,
      refusal: { kind: 'voided' },
    });
  });
});

describe('the history', () => {
  it('is closed to edits', async () => {
    const card = await made({ name: '王芳' });
    const id = await sold(card.id, 100);
    const { entries } = shop.db;
    await expect(entries.update(id, { kind: 'gift' })).rejects.toThrow('append-only');
    await expect(entries.delete(id)).rejects.toThrow('append-only');
    await expect(entries.clear()).rejects.toThrow('append-only');
    await expect(entries.toCollection().delete()).rejects.toThrow('append-only');
    const entry = await entries.get(id);
    await expect(entries.put({ ...entry, kind: 'gift' } as StoredEntry)).rejects.toThrow(
      'append-only',
    );
  });

  it('keeps personal words out of entries, so that they can be erased', async () => {
    const card = await made({ name: '王芳', phones: ['13900001111'] });
    await editCard(shop, card.id, { name: '王小芳', phones: ['13900002222'] }, computer.act());
    await addNote(shop, card.id, '对坚果过敏', computer.act());
    await recordSale(shop, { ...amountOf(100, card.id), note: '送给李梅' }, computer.act());

    const entries = JSON.stringify(await shop.db.entries.toArray());
    for (const word of ['王', '1390000', '坚果', '李梅']) expect(entries).not.toContain(word);
    const lines = await timelineOf(shop, card.id);
    expect(JSON.stringify(lines)).toContain('对坚果过敏');
    expect(JSON.stringify(lines)).toContain('王小芳');
  });
});

function made(edit: CardEdit) {
  return madeCard(shop, computer, edit);
}

function sold(customerId: RowId | null, total: number): Promise<RowId> {
  return soldSale(shop, computer, customerId, total);
}

async function refund(saleId: RowId, money: number) {
  computer.later();
  const request = { saleId, amount: cents(money), method: 'cash', reason: '' } as const;
  return refundSale(shop, request, computer.act());
}

function birthday(month: number, day: number) {
  return { calendar: 'solar', month, day, leap: false, year: null } as const;
}
