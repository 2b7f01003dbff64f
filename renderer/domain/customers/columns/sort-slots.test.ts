import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayNumber } from '../../kernel/day-number.ts';
import { cents, toBusinessDay } from '../../kernel/units.ts';
import { noStanding } from '../../loyalty/standing.ts';
import { aPerson, named, someone, today } from '#test/support/filter-people.ts';
import { birthdayCode, birthdayFromCode } from './birthday-code.ts';
import { slotsWhere } from './column-values.ts';
import { forget, newColumns, numberAt } from './customer-columns.ts';
import { putCustomer, turnToDay } from './fill-columns.ts';
import { type Sort, sortSlots } from './sort-slots.ts';
import { knowWords, rankOf, ranksOf } from './text-ranks.ts';

const told = { tagIds: [], source: '', points: 0, lastDay: null };

function sortedNames(names: readonly string[], sort: Sort): readonly string[] {
  const columns = newColumns(dayNumber(today));
  names.forEach((name, at) => {
    const { card } = someone(name, told);
    putCustomer(columns, { ...card, id: named(`c${at}`), number: `${at}` }, undefined);
  });
  const slots = sortSlots(
    columns,
    slotsWhere(columns, () => true),
    sort,
    new Map(),
  );
  return [...slots].map((slot) => columns.texts.name.values[slot] ?? '');
}

const byName = { kind: 'text', column: 'name' } as const;

describe('the order of the list', () => {
  it('is by pinyin, with nameless people last whichever way it is turned', () => {
    const names = ['周敏', '', '阿宝', '李明', '王芳'];
    const up = sortedNames(names, { key: byName, down: false });
    expect(up).toEqual(['阿宝', '李明', '王芳', '周敏', '']);
    const down = sortedNames(names, { key: byName, down: true });
    expect(down).toEqual(['周敏', '王芳', '李明', '阿宝', '']);
  });

  it('of equals is by card number, and cards count up', () => {
    const names = Array.from({ length: 11 }, () => '王芳');
    const columns = newColumns(0);
    names.forEach((name, at) => {
      const { card } = someone(name, told);
      putCustomer(columns, { ...card, id: named(`c${at}`), number: `${11 - at}` }, undefined);
    });
    const sort: Sort = { key: byName, down: true };
    const slots = sortSlots(
      columns,
      slotsWhere(columns, () => true),
      sort,
      new Map(),
    );
    const numbers = [...slots].map((slot) => columns.texts.number.values[slot]);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
  });

  it('is what the collator says, word by word, also for words that came later', () => {
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    const aName = fc.stringMatching(/^[王李张赵阿周aB12Ａ]{1,3}$/);
    fc.assert(
      fc.property(fc.array(aName), fc.array(aName), (first, later) => {
        const ranks = knowWords(ranksOf(first), [...first, ...later]);
        const words = [...first, ...later];
        for (const one of words) {
          for (const other of words) {
            const order = Math.sign(rankOf(ranks, one) - rankOf(ranks, other));
            expect(order).toBe(Math.sign(collator.compare(one, other)));
          }
        }
      }),
    );
  });

  it('has room for sixty new names in the same place', () => {
    let ranks = ranksOf(['a', 'b']);
    const names = Array.from({ length: 60 }, (_, at) => `a${'a'.repeat(60 - at)}`);
    for (const name of names)
      ranks = knowWords(ranks, ['a', 'b', ...names.slice(0, names.indexOf(name) + 1)]);
    const order = ['a', ...names.toReversed(), 'b'].map((name) => rankOf(ranks, name));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(new Set(order).size).toBe(order.length);
  });
});

describe('the columns', () => {
  it('keep a birthday as it was said, and sort it by month and day', () => {
    const lunar = { calendar: 'lunar', month: 6, day: 1, leap: true, year: 1987 } as const;
    const unknownYear = { calendar: 'solar', month: 12, day: 31, leap: false, year: null } as const;
    expect(birthdayFromCode(birthdayCode(lunar))).toEqual(lunar);
    expect(birthdayFromCode(birthdayCode(unknownYear))).toEqual(unknownYear);
    expect(birthdayCode(lunar)).toBeLessThan(birthdayCode(unknownYear));
    expect(birthdayFromCode(Number.NaN)).toBeNull();
  });

  it('let money fall out of the last 365 days at midnight', () => {
    const { card } = someone('王芳', told);
    const columns = newColumns(dayNumber('2026-11-22'));
    const recent = [[toBusinessDay('2025-11-23'), cents(500)]] as const;
    const slot = putCustomer(columns, card, { ...noStanding(card.id), recent });
    expect(numberAt(columns.numbers.spentYear, slot)).toBe(500);
    expect(turnToDay(columns, dayNumber('2026-11-23'))).toBe(true);
    expect(numberAt(columns.numbers.spentYear, slot)).toBe(0);
    expect(turnToDay(columns, dayNumber('2026-11-23'))).toBe(false);
  });

  it('keep no word of somebody who left, and give the place to the next', () => {
    fc.assert(
      fc.property(aPerson, ({ card, standing }) => {
        const columns = newColumns(dayNumber(today));
        const secret = { ...card, id: named('gone'), name: '没有人', note: '没有人的事' };
        const slot = putCustomer(columns, secret, standing);
        forget(columns, secret.id);
        expect(JSON.stringify([columns.texts, columns.ids])).not.toContain('没有人');
        expect([...slotsWhere(columns, () => true)]).toEqual([]);
        expect(putCustomer(columns, { ...card, id: named('next') }, undefined)).toBe(slot);
      }),
    );
  });
});
