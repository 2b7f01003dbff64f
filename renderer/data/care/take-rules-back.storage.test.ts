import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CareRule } from '#domain/care/care-rule.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { aRule, kept, openDays, openOnes, soldTo, takenBack } from '#test/support/kept-care.ts';
import { valueOf } from '#test/support/value-of.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { saveCareRule } from './care-rules.ts';
import { doneFollowUp, editFollowUp, postponeFollowUp } from './follow-ups.ts';

let computer: TestComputer;
let shop: Shop;
let anna: RowId;
let rule: CareRule;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  await soldTo([shop, computer], anna);
  await kept(shop);
  const off = aRule(shop, { isOn: false });
  rule = valueOf(await saveCareRule(shop, off, computer.act()), computer);
});

afterEach(() => computer.close());

/** Answers the action. */
async function turned(isOn: boolean): Promise<Act> {
  const act = computer.act();
  valueOf(await saveCareRule(shop, { ...rule, isOn }, act), computer);
  await kept(shop);
  return act;
}

async function undone(act: Act): Promise<Act> {
  const undo = await takenBack([shop, computer], act);
  await kept(shop);
  return undo;
}

async function soldToAnother(name: string): Promise<RowId> {
  const { id } = await madeCard(shop, computer, { name });
  await soldTo([shop, computer], id);
  await kept(shop);
  return id;
}

describe('switching a rule on and taking that back', () => {
  test('takes back what it made, and the undo of the undo makes it again', async () => {
    const on = await turned(true);
    await soldToAnother('李');
    const made = await openOnes(shop);
    expect(made).toHaveLength(2);
    const undo = await undone(on);
    expect(await openOnes(shop)).toEqual([]);
    await undone(undo);
    expect(await openOnes(shop)).toEqual(made);
  });

  test('leaves what somebody did, put off or gave other words', async () => {
    const ids = [anna, await soldToAnother('李'), await soldToAnother('张')];
    const on = await turned(true);
    const open = await openOnes(shop);
    const [done, postponed, edited] = ids.map((who) =>
      open.find(({ customerId }) => customerId === who),
    );
    if (done === undefined || postponed === undefined || edited === undefined) throw new Error();
    const result = { result: 'reached', note: '' } as const;
    valueOf(await doneFollowUp(shop, done.id, result, computer.act()), computer);
    const to = { day: toBusinessDay('2026-03-20') };
    valueOf(await postponeFollowUp(shop, postponed.id, to, computer.act()), computer);
    const words = { ...edited, text: '问口味' };
    valueOf(await editFollowUp(shop, edited.id, words, computer.act()), computer);
    await undone(on);
    expect(await openDays(shop)).toEqual(['2026-03-04', '2026-03-20']);
    const row = await shop.db.documents.get(done.id);
    expect(row?.fields['deletedAt'] ?? null).toBeNull();
  });

  test('leaves what it had made before it was switched off and on', async () => {
    await turned(true);
    await turned(false);
    const on = await turned(true);
    await soldToAnother('李');
    expect(await openOnes(shop)).toHaveLength(2);
    await undone(on);
    expect(await openOnes(shop)).toMatchObject([{ customerId: anna }]);
  });

  test('is nothing like switching it off, which leaves what is promised', async () => {
    await undone(await turned(true));
    await turned(true);
    await turned(false);
    expect(await openOnes(shop)).toHaveLength(1);
  });

  test('takes back what a rule made that was on from its making', async () => {
    const act = computer.act();
    const birth = aRule(shop, { afterDays: 9 });
    valueOf(await saveCareRule(shop, birth, act), computer);
    await kept(shop);
    expect(await openDays(shop)).toEqual(['2026-03-10']);
    const undo = await undone(act);
    expect(await openDays(shop)).toEqual([]);
    await undone(undo);
    expect(await openDays(shop)).toEqual(['2026-03-10']);
  });
});
