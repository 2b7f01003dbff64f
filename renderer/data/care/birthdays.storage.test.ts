import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { type Birthday } from '#domain/customers/card.ts';
import { toBusinessDay } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { editCard } from '../customers/edit-card.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { birthdaysBetween } from './birthdays.ts';

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

const solar = (month: number, day: number): Birthday => ({
  calendar: 'solar',
  year: 1986,
  month,
  day,
  leap: false,
});
const midAutumn: Birthday = { calendar: 'lunar', year: null, month: 8, day: 15, leap: false };

async function names(from: string, through = from): Promise<readonly string[]> {
  const found = await birthdaysBetween(shop, toBusinessDay(from), toBusinessDay(through));
  return found.map(({ name, day, turning }) => `${day} ${name} ${turning ?? '?'}`);
}

describe('whose birthday it is', () => {
  it('follows new cards, edits, deletion and undo', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳', birthday: solar(9, 25) });
    await madeCard(shop, computer, { name: '李明', birthday: midAutumn });
    await madeCard(shop, computer, { name: '没有生日' });
    expect(await names('2026-09-25')).toEqual(['2026-09-25 王芳 40', '2026-09-25 李明 ?']);
    expect(await names('2026-09-26', '2027-09-25')).toEqual([
      '2027-09-15 李明 ?',
      '2027-09-25 王芳 41',
    ]);

    const edit = computer.act();
    await editCard(shop, wang.id, { birthday: solar(10, 1) }, edit);
    expect(await names('2026-09-01', '2026-10-31')).toEqual([
      '2026-09-25 李明 ?',
      '2026-10-01 王芳 40',
    ]);
    computer.later();
    await undoOperation(shop, edit.operationId, computer.act());
    expect(await names('2026-09-25')).toEqual(['2026-09-25 王芳 40', '2026-09-25 李明 ?']);
    computer.later();
    await deleteCard(shop, wang.id, computer.act());
    expect(await names('2026-09-25')).toEqual(['2026-09-25 李明 ?']);
  });

  it('has two cards of one person once', async () => {
    const a = await madeCard(shop, computer, { name: '王芳', birthday: solar(9, 25) });
    const b = await madeCard(shop, computer, { name: '王芳芳', birthday: solar(9, 25) });
    expect(await names('2026-09-25')).toHaveLength(2);
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, computer.act());
    expect(await names('2026-09-25')).toHaveLength(1);
  });

  it("is kept by the shop's own rule for 29 February", async () => {
    await madeCard(shop, computer, {
      name: '王芳',
      birthday: { ...solar(2, 29), year: 2000 },
    });
    expect(await names('2027-02-28', '2027-03-01')).toEqual(['2027-02-28 王芳 27']);
    const saved = await saveProgram(shop, { leapDay: 'mar1' }, computer.act());
    expect(saved.ok).toBe(true);
    expect(await names('2027-02-28', '2027-03-01')).toEqual(['2027-03-01 王芳 27']);
  });
});
