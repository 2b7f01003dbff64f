import { describe, expect, it } from 'vitest';

import { undoOperation } from '#data/undo.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';

import { saveConfirmAfterDays } from './check-settings.ts';
import { confirmCard } from './confirm-card.ts';
import { startDataCheck } from './data-check.ts';
import { markDistinct } from './distinct.ts';
import { editCard } from './edit-card.ts';
import { erasePerson } from './erase-person.ts';
import { mergeCards } from './merge-cards.ts';

const phone = '13800138000';

/** A couple that shares a phone, one of them written down twice. */
async function aCheck() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const wife = await madeCard(shop, computer, { name: '王芳', phones: [phone] });
  const husband = await madeCard(shop, computer, { name: '李强', phones: [phone] });
  const again = await madeCard(shop, computer, { name: '王芳', phones: ['021-66138000'] });
  const check = startDataCheck(shop);
  const look = async () => {
    await check.caughtUp();
    const found = check.found();
    if (found === undefined) throw new Error('The check has not begun.');
    const problems = [...found.problems].flatMap(([problem, ids]) => ids.map(() => problem));
    const idsOf = (groups: readonly { readonly ids: readonly RowId[] }[]) =>
      groups.map(({ ids }) => [...ids]);
    const count = (problem: string) => problems.filter((one) => one === problem).length;
    return { same: idsOf(found.samePerson), phone: idsOf(found.samePhone), count };
  };
  const close = () => {
    check.stop();
    computer.close();
  };
  return { computer, shop, wife, husband, again, look, close };
}

const dayMs = 86_400_000;

describe('the data check', () => {
  it('finds who shares a phone, who may be one person, and what is missing', async () => {
    const { look, wife, husband, again, close } = await aCheck();
    const { same, phone: family, count } = await look();
    expect(same).toEqual([[wife.id, again.id]]);
    expect(family).toEqual([[wife.id, husband.id]]);
    expect(['malformed-phone', 'no-birthday', 'no-phone', 'not-confirmed'].map(count)).toEqual([
      1, 3, 0, 0,
    ]);
    close();
  });

  it('merging takes the group off the list, and undo puts it back', async () => {
    const { computer, shop, look, wife, again, close } = await aCheck();
    const act = computer.act();
    await mergeCards(shop, { members: [wife.id, again.id], choices: {} }, act);
    computer.later();
    expect((await look()).same).toEqual([]);
    expect((await look()).count('no-birthday')).toBe(2);
    await undoOperation(shop, act.operationId, computer.act());
    expect((await look()).same).toEqual([[wife.id, again.id]]);
    close();
  });

  it('who was said to be different people is not asked about again, until that is taken back', async () => {
    const { computer, shop, look, wife, husband, again, close } = await aCheck();
    const act = computer.act();
    expect(await markDistinct(shop, [wife.id, husband.id], act)).toEqual({ ok: true, value: 1 });
    expect((await look()).phone).toEqual([]);
    // Said of the one, it holds for the card that she becomes.
    await mergeCards(shop, { members: [wife.id, again.id], choices: {} }, computer.act());
    computer.later();
    expect((await look()).phone).toEqual([]);
    await undoOperation(shop, act.operationId, computer.act());
    expect((await look()).phone).toEqual([[wife.id, husband.id]]);
    close();
  });

  it('refuses to mark one card, or more than anybody looked at', async () => {
    const { computer, shop, wife, close } = await aCheck();
    const many = Array.from({ length: 21 }, () => computer.newId());
    expect(await markDistinct(shop, [wife.id], computer.act())).toMatchObject({
      refusal: { kind: 'too-few' },
    });
    expect(await markDistinct(shop, many, computer.act())).toMatchObject({
      refusal: { kind: 'too-many' },
    });
    close();
  });

  it('after half a year everybody is asked again; a word or a new phone confirms them', async () => {
    const { computer, shop, look, wife, husband, again, close } = await aCheck();
    computer.later(181 * dayMs);
    await confirmCard(shop, wife.id, computer.act());
    await editCard(shop, husband.id, { phones: ['13900139000'] }, computer.act());
    await editCard(shop, again.id, { note: '爱喝茶' }, computer.act());
    expect((await look()).count('not-confirmed')).toBe(1);
    await saveConfirmAfterDays(shop, 200, computer.act());
    expect((await look()).count('not-confirmed')).toBe(0);
    expect((await saveConfirmAfterDays(shop, 0, computer.act())).ok).toBe(false);
    close();
  });

  it('somebody erased is nowhere in it', async () => {
    const { computer, shop, look, again, close } = await aCheck();
    await erasePerson(shop, again.id, computer.act());
    const { same, count } = await look();
    expect(same).toEqual([]);
    expect(count('malformed-phone')).toBe(0);
    close();
  });
});
