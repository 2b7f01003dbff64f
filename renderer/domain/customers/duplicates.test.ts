import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import '#test/support/seed.ts';

import { type RowId, toBusinessDay, toRowId } from '../kernel/units.ts';
import { finish } from '../search/slices.ts';
import type { CheckCard } from './data-check.ts';
import { type DuplicateReason, findDuplicates, pairKey, pairsOf } from './duplicates.ts';

function card(n: number, given: Partial<CheckCard> = {}): CheckCard {
  return {
    id: toRowId(`card-${String(n).padStart(6, '0')}`),
    number: String(n).padStart(5, '0'),
    name: '',
    phones: [],
    birthday: '',
    hasImpossibleBirthday: false,
    confirmedDay: toBusinessDay('2026-03-01'),
    ...given,
  };
}

function found(cards: readonly CheckCard[], distinct: readonly (readonly [RowId, RowId])[] = []) {
  const marked = new Set(distinct.map(([one, other]) => pairKey(one, other)));
  return finish(findDuplicates(cards, (one, other) => marked.has(pairKey(one, other))));
}

const phone = '13800138000';

describe('who may be one person twice', () => {
  it.each<[string, Partial<CheckCard>, Partial<CheckCard>, readonly DuplicateReason[]]>([
    [
      'the same phone',
      { name: '王芳', phones: [phone] },
      { name: '李娜', phones: ['66', phone] },
      ['same-phone'],
    ],
    [
      'the same name and birthday',
      { name: '王芳', birthday: '3-5' },
      { name: '王芳', birthday: '3-5' },
      ['same-name-birthday'],
    ],
    [
      'the same name and last four digits',
      { name: '王芳', phones: [phone] },
      { name: '王芳', phones: ['13900138000'] },
      ['same-name-ending'],
    ],
    [
      'both',
      { name: '王芳', phones: [phone] },
      { name: '王芳', phones: [phone] },
      ['same-phone', 'same-name-ending'],
    ],
  ])('%s', (_, one, other, why) => {
    const [group] = found([
      card(1, one),
      card(2, other),
      card(3, { name: '别人', phones: ['13700137000'] }),
    ]);
    expect(group).toEqual({ ids: [card(1).id, card(2).id], why });
  });

  it.each<[string, Partial<CheckCard>, Partial<CheckCard>]>([
    ['only the name', { name: '王芳' }, { name: '王芳', phones: [phone] }],
    ['only the birthday', { name: '王芳', birthday: '3-5' }, { name: '李娜', birthday: '3-5' }],
    [
      'a number too short to be one',
      { name: '甲', phones: ['8000'] },
      { name: '乙', phones: ['8000'] },
    ],
    ['no name on either', { birthday: '3-5' }, { birthday: '3-5' }],
  ])('not: %s', (_, one, other) => {
    expect(found([card(1, one), card(2, other)])).toEqual([]);
  });

  it('500 cards with one phone are one group', () => {
    const cards = Array.from({ length: 500 }, (_, n) => card(n, { phones: [phone] }));
    expect(found(cards).map(({ ids }) => ids.length)).toEqual([500]);
  });

  it('a group is left out once every pair of it is marked as different people, and not before', () => {
    const cards = [1, 2, 3].map((n) => card(n, { phones: [phone] }));
    const pairs = pairsOf(cards.map(({ id }) => id));
    expect(pairs).toHaveLength(3);
    expect(found(cards, pairs.slice(1))).toHaveLength(1);
    expect(found(cards, pairs)).toEqual([]);
  });

  it('finds exactly the pairs that comparing everybody with everybody finds', () => {
    const aCard = fc.record({
      name: fc.constantFrom('', '王芳', '李娜'),
      phones: fc.subarray(['13800138000', '13900138000', '13800138001', '8000']),
      birthday: fc.constantFrom('', '3-5', '8-15'),
    });
    fc.assert(
      fc.property(fc.array(aCard, { maxLength: 8 }), (given) => {
        const cards = given.map((one, n) => card(n, one));
        const pairs = found(cards).flatMap(({ ids }) => pairsOf(ids));
        const expected = pairsOf(cards.map(({ id }) => id)).filter(([one, other]) =>
          areAlike(
            cards.find(({ id }) => id === one),
            cards.find(({ id }) => id === other),
          ),
        );
        const keys = (some: typeof pairs) => [...new Set(some.map((pair) => pair.join()))].sort();
        expect(keys(pairs)).toEqual(keys(expected));
      }),
    );
  });
});

/** The rule as it is written, the slow way (`rules.md` §1). */
function areAlike(one: CheckCard | undefined, other: CheckCard | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [mine, theirs] = [one, other].map(({ phones }) => phones.filter((p) => p.length >= 7));
  const share = (of: (digits: string) => string) =>
    (mine ?? []).some((digits) => (theirs ?? []).some((twin) => of(twin) === of(digits)));
  if (share((digits) => digits)) return true;
  if (one.name === '' || one.name !== other.name) return false;
  const sameBirthday = one.birthday !== '' && one.birthday === other.birthday;
  return sameBirthday || share((digits) => digits.slice(-4));
}
