import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stampAt } from '#test/support/random-rows.ts';
import { someEntry } from '#test/support/some-entry.ts';

import { toDeviceId, toRowId } from '../../kernel/units.ts';
import { warnOfStamps, warnOfTheirClock } from './clock-warnings.ts';
import { type Holdings, debtsAfter, phonesShared } from './found-after.ts';
import { lostEdits } from './lost-edits.ts';
import {
  type BlockEntry,
  blockOf,
  blockOwners,
  blockToClaim,
  isBlock,
  numbersGivenTwice,
} from './number-blocks.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
const till1 = toDeviceId('till-1');
const till2 = toDeviceId('till-2');
const till3 = toDeviceId('till-3');

describe('clocks that differ', () => {
  it.each([
    ['right', 0, null, undefined],
    ['a few minutes ahead', 5 * minute, null, undefined],
    ['an hour ahead', 60 * minute, null, { kind: 'theirs-ahead', ms: 60 * minute }],
    ['a year behind, as far as anybody can tell', -year, null, undefined],
    ['a year behind', -year, -minute, { kind: 'theirs-behind', ms: year - minute }],
    ['made just before ours', -minute, 0, undefined],
  ])('warns, and refuses nothing: %s', (_, offMs, afterOurs, warning) => {
    const now = 2000 * year;
    const afterOursMs = afterOurs === null ? null : now + afterOurs;
    expect(warnOfTheirClock({ madeAtMs: now + offMs, afterOursMs }, now)).toEqual(warning);
  });

  it('says that stamps run ahead of our own clock', () => {
    expect(warnOfStamps({ ms: 5 * minute, counter: 3 }, 0)).toBeUndefined();
    expect(warnOfStamps({ ms: year, counter: 0 }, 0)).toEqual({ kind: 'stamps-ahead', ms: year });
  });
});

describe('an edit that lost', () => {
  const first = edit(2, stampAt(1));
  const here = edit(3, stampAt(2), 'counter-a');
  const there = edit(4, stampAt(2), 'counter-b');

  it('is none where each had seen the one before', () => {
    expect(lostEdits([edit(3, stampAt(2)), first], stampAt(3))).toEqual([]);
    expect(lostEdits([], stampAt(1))).toEqual([]);
  });

  it('is the older of two that were made apart, whichever came first', () => {
    expect(lostEdits([first, here, there], there.rev)).toEqual([here]);
    expect(lostEdits([there, here, first], there.rev)).toEqual([here]);
  });

  it('is the last of several on the losing side', () => {
    const again = edit(3, here.rev, 'counter-a', 1);
    expect(lostEdits([first, here, again, there], there.rev)).toEqual([again]);
  });

  it('stays lost when the winner is edited on, and is settled once somebody puts a value back', () => {
    const later = edit(5, there.rev, 'counter-b');
    expect(lostEdits([first, here, there, later], later.rev)).toEqual([here]);
    expect(lostEdits([first, here, there], stampAt(9))).toEqual([]);
    const afterUndo = edit(10, stampAt(9));
    expect(lostEdits([first, here, there, afterUndo], afterUndo.rev)).toEqual([]);
  });

  it('is never one that led to the present value', () => {
    const someEdits = fc.array(fc.nat({ max: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(someEdits, (saw) => {
        // Each edit saw one of those before it, or the birth.
        const edits = saw.map((at, n) => edit(n + 2, stampAt(1 + (at % (n + 1)))));
        const present = edits.at(-1)?.rev ?? stampAt(1);
        const lost = new Set(lostEdits(edits, present).map(({ rev }) => rev));
        for (let at = edits.at(-1); at !== undefined;) {
          expect(lost).not.toContain(at.rev);
          const { stampBefore } = at;
          at = edits.find(({ rev }) => rev === stampBefore);
        }
        const tips = edits.filter(({ rev }) => edits.every((other) => other.stampBefore !== rev));
        expect([...lost].toSorted()).toEqual(
          tips.map(({ rev }) => rev).filter((rev) => rev !== present),
        );
      }),
    );
  });
});

describe('what a join brings to light', () => {
  const anna = toRowId('anna');
  const nothing = { customerId: anna, points: 0, principal: 0, bonus: 0 };

  it.each<[string, Holdings | undefined, Holdings, boolean]>([
    ['both redeemed the same points', nothing, { ...nothing, points: -6 }, true],
    [
      'both spent the same money',
      { ...nothing, principal: 5 },
      { ...nothing, principal: -1 },
      true,
    ],
    ['owed as much before', { ...nothing, points: -6 }, { ...nothing, points: -6 }, false],
    ['owes less now', { ...nothing, points: -6 }, { ...nothing, points: -2 }, false],
    ['owes more now', { ...nothing, bonus: -1 }, { ...nothing, bonus: -2 }, true],
    ['a card that was not here', undefined, { ...nothing, points: -1 }, true],
    ['has less, and owes nothing', { ...nothing, points: 9 }, { ...nothing, points: 1 }, false],
  ])('lists a debt to the owner: %s', (_, before, after, isTold) => {
    const was = new Map(before === undefined ? [] : [[anna, before]]);
    const debts = debtsAfter(was, [after]);
    expect(debts).toHaveLength(isTold ? 1 : 0);
    for (const debt of debts) expect(Math.min(debt.points, debt.principal, debt.bonus)).toBe(0);
  });

  it('offers cards with the same phone for merging, once for each phone', () => {
    const held = new Map([['13800138000', [anna, toRowId('other')]]]);
    const arrived = [
      { id: toRowId('other'), phones: ['13800138000', '8001'] },
      { id: toRowId('third'), phones: ['13900139000'] },
    ];
    const shared = phonesShared(arrived, (digits) => held.get(digits) ?? []);
    expect(shared).toEqual([{ digits: '13800138000', cards: ['anna', 'other'] }]);
  });
});

describe('blocks of customer numbers', () => {
  it('belong to whoever claimed first, the same at every counter', () => {
    const claims = [claim(2, till2, 4), claim(1, till3, 4), claim(3, till2, 7)];
    expect(claims.every(isBlock)).toBe(true);
    const owners = new Map([
      [0, till1],
      [4, till3],
      [7, till2],
    ]);
    expect(blockOwners(claims, till1)).toEqual(owners);
    expect(blockOwners(claims.toReversed(), till1)).toEqual(owners);
    expect(blockOwners([claim(1, till3, 0)], till1)).toEqual(new Map([[0, till1]]));
  });

  it('are drawn from until they are used up, or until another counter turns out to own them', () => {
    const owners = blockOwners([claim(1, till2, 4), claim(2, till2, 7)], till1);
    expect(blockOf(till1, owners, 0)).toBe(0);
    expect(blockOf(till1, owners, 99_998)).toBe(0);
    expect(blockOf(till1, owners, 99_999)).toBeUndefined();
    expect(blockOf(till2, owners, 0)).toBe(4);
    expect(blockOf(till2, owners, 400_017)).toBe(4);
    expect(blockOf(till2, owners, 499_999)).toBe(7);
    expect(blockOf(till3, owners, 400_017)).toBeUndefined();
  });

  it('are claimed where nobody is and no card has a number, with few digits, seldom the same twice', () => {
    const owners = blockOwners([claim(1, till2, 4)], till1);
    const ids = Array.from({ length: 200 }, (_, n) => toDeviceId(`till-${n}-0198`));
    const blocks = ids.map((id) => blockToClaim(id, owners, [250_000, 7]));
    expect(new Set(blocks)).toEqual(new Set([1, 3, 5, 6, 7, 8, 9]));
    const full = Array.from({ length: 9 }, (_, n) => claim(n + 1, till2, n + 1));
    const next = ids.map((id) => blockToClaim(id, blockOwners(full, till1), []));
    expect(Math.min(...next)).toBeGreaterThan(9);
    expect(Math.max(...next)).toBeLessThan(100);
    expect(blockToClaim(till3, owners, [])).toBe(blockToClaim(till3, owners, []));
  });

  it('lists cards with one number; a printed number is never changed', () => {
    const numbers = [
      ['anna', '100001'],
      ['bo', '100002'],
      ['cui', '100001'],
    ] as const;
    expect(numbersGivenTwice(numbers)).toEqual(new Map([['100001', ['anna', 'cui']]]));
  });
});

function edit(ms: number, stampBefore: ReturnType<typeof stampAt>, device?: string, counter = 0) {
  return { rev: stampAt(ms, device, counter), stampBefore };
}

function claim(number: number, device: BlockEntry['device'], block: number): BlockEntry {
  return someEntry(number, { kind: 'number_block' as const, device, block });
}
