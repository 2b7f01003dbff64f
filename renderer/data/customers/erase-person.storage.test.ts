import { describe, expect, it } from 'vitest';

import { loadDraft, saveDraft } from '#data/sales/sale-draft.ts';
import { everythingIn, standingsFolded } from '#data/self-check.ts';
import { timelineOf } from '#data/timeline/timeline.ts';
import { undoOperation } from '#data/undo.ts';
import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { addNote } from './add-note.ts';
import { cardOf } from './card-queries.ts';
import { liveCustomers } from './customer-documents.ts';
import { deleteCard } from './delete-card.ts';
import { editCard } from './edit-card.ts';
import { erasePerson } from './erase-person.ts';
import { mergeCards } from './merge-cards.ts';
import { personalFile } from './personal-file.ts';

/** A person with two cards, a story under each, and a friend whom they brought. */
async function aPerson() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const first = await madeCard(shop, computer, { name: '单晓宁', phones: ['13800138000'] });
  const second = await madeCard(shop, computer, { name: '解小敏', phones: ['13900139321'] });
  const friend = await madeCard(shop, computer, { name: '查良', referrerId: second.id });
  await soldSale(shop, computer, second.id, 8_800);
  await addNote(shop, second.id, '对花粉过敏', computer.act());
  computer.later();
  await editCard(shop, second.id, { name: '解晓敏', wechat: 'xxm-1988' }, computer.act());
  computer.later();
  const members = [first.id, second.id];
  await mergeCards(shop, { members, choices: { name: first.id } }, computer.act());
  computer.later();
  await editCard(shop, first.id, { address: '青石巷 7 号' }, computer.act());
  computer.later();
  await shop.search.caughtUp();
  return { computer, shop, first, second, friend };
}

const theirWords = ['单晓宁', '解小敏', '解晓敏', '13800138000', '9321', '花粉', 'xxm', '青石巷'];

describe('erasing a person', () => {
  it('leaves no word of them in any row, and the money facts without a name', async () => {
    const { computer, shop, first, second } = await aPerson();
    const act = computer.act();
    expect(await erasePerson(shop, second.id, act)).toEqual({
      ok: true,
      value: [first.id, second.id],
    });
    const rows = await everythingIn(shop.db);
    const kept = JSON.stringify([rows, await shop.db.operations.toArray()]);
    for (const word of theirWords) expect(kept).not.toContain(word);
    expect(rows.entries.find(({ kind }) => kind === 'sale')).toMatchObject({ total: 8_800 });
    const standings = (await shop.db.standings.toArray()).filter(({ sales }) => sales > 0);
    expect(standings).toEqual(await standingsFolded(shop.db));
    computer.close();
  });

  it('is in no answer and no packed copy, today and after a restart', async () => {
    const { computer, shop, second } = await aPerson();
    await erasePerson(shop, second.id, computer.act());
    await shop.search.caughtUp();
    const { shop: tomorrow } = await computer.restart();
    for (const open of [shop, tomorrow]) {
      await open.search.caughtUp();
      for (const word of [...theirWords, '00001', '00002'])
        expect(open.search.find(word)).toEqual([]);
    }
    const packed = await tomorrow.db.packed.toArray();
    const bytes = packed.map((one) => new TextDecoder().decode(one.bytes)).join('');
    expect(bytes).toContain('查良');
    for (const word of theirWords) expect(bytes).not.toContain(word);
    computer.close();
  });

  it('shows no name at the friend whom they brought', async () => {
    const { computer, shop, first, second, friend } = await aPerson();
    await erasePerson(shop, first.id, computer.act());
    expect(await cardOf(shop, second.id)).toBeUndefined();
    expect((await liveCustomers(shop.db)).map(({ id }) => id)).toEqual([friend.id]);
    const story = JSON.stringify(await timelineOf(shop, friend.id));
    for (const word of theirWords) expect(story).not.toContain(word);
    const file = await personalFile(shop, friend.id);
    expect(file.ok && file.value.referrerNumber).toBeNull();
    computer.close();
  });

  it('throws away a draft at the counter that names them, and no other', async () => {
    const { computer, shop, first, second, friend } = await aPerson();
    await saveDraft(shop, { sale: { customerId: friend.id, note: '' }, card: null });
    const other = await madeCard(shop, computer, { name: '仇九' });
    await erasePerson(shop, other.id, computer.act());
    expect(await loadDraft(shop)).toMatchObject({ sale: { customerId: friend.id } });
    await saveDraft(shop, { sale: { customerId: second.id, note: '给解小敏' }, card: null });
    await erasePerson(shop, first.id, computer.act());
    expect(await loadDraft(shop)).toBeUndefined();
    computer.close();
  });

  it('cannot be undone, nor brought back by undoing what was done to them before', async () => {
    const { computer, shop, first, second } = await aPerson();
    const deleting = computer.act();
    await deleteCard(shop, first.id, deleting);
    computer.later();
    const erasing = computer.act();
    expect((await erasePerson(shop, second.id, erasing)).ok).toBe(true);
    const undo = await undoOperation(shop, erasing.operationId, computer.act());
    expect(undo).toEqual({ ok: false, refusal: { kind: 'cannot-be-undone' } });
    await undoOperation(shop, deleting.operationId, computer.act());
    expect(await cardOf(shop, first.id)).toBeUndefined();
    computer.close();
  });

  it('refuses somebody unknown, and somebody erased already', async () => {
    const { computer, shop, first } = await aPerson();
    const unknown = { ok: false, refusal: { kind: 'unknown-card' } };
    expect(await erasePerson(shop, toRowId('nobody'), computer.act())).toEqual(unknown);
    await erasePerson(shop, first.id, computer.act());
    expect(await erasePerson(shop, first.id, computer.act())).toEqual(unknown);
    computer.close();
  });
});

describe('giving a person their data', () => {
  it('holds every card, every word and every fact, and of others the number only', async () => {
    const { computer, shop, first, second } = await aPerson();
    const file = await personalFile(shop, second.id);
    if (!file.ok) throw new Error(file.refusal.kind);
    const { card, cards, broughtNumbers, timeline, rows } = file.value;
    expect(card.id).toBe(first.id);
    expect(cards.map(({ name }) => name)).toEqual(['单晓宁', '解晓敏']);
    expect(broughtNumbers).toEqual(['00003']);
    expect(new Set(timeline.map(({ kind }) => kind))).toEqual(
      new Set(['sale', 'note', 'change', 'joined']),
    );
    const everything = JSON.stringify(rows);
    for (const word of theirWords) expect(everything).toContain(word);
    expect(JSON.stringify(file.value)).not.toContain('查良');
    computer.close();
  });
});
