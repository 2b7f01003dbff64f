import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointUnits, toRowId } from '../kernel/units.ts';
import { leaderboard } from './leaderboard.ts';
import { maskName } from './mask-name.ts';

describe('a name on the wall', () => {
  it.each([
    ['王小明', '王*明'],
    ['张三', '张*'],
    ['王', '王*'],
    ['欧阳小明', '欧**明'],
    ['John Smith', 'J***'],
    ['élodie', 'É***'],
    ['王芳 13812345678', '王*'],
    ['13812345678', '***'],
    ['１３８王芳', '王*'],
    ['VIP王芳', 'V***'],
    ['王芳VIP', '王*'],
    ['🐱 小花', '小*'],
    ['김민수', '김*수'],
    ['𠮷田', '𠮷*'],
    ['', '***'],
    ['·', '***'],
  ])('%s is %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('shows two signs at the most, none of them a digit, and never the whole name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const masked = maskName(name);
        expect(masked).not.toMatch(/\p{N}/u);
        expect(masked).toContain('*');
        expect(Array.from(masked.replaceAll('*', '')).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the best of the month', () => {
  const earner = (id: string, earned: number, name = '王小明') => ({
    customerId: toRowId(id),
    name,
    earned: pointUnits(earned),
  });

  it('share a place if they earned as much, and the next place is skipped', () => {
    const all = [earner('a', 10), earner('d', 5), earner('c', 30), earner('b', 30), earner('e', 0)];
    const places = leaderboard(all, 10).map(({ customerId, place }) => [customerId, place]);
    expect(places).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 4],
    ]);
    expect(leaderboard(all, 10)[0]).toMatchObject({ masked: '王*明', earned: 30 });
  });

  it('are cut off after the last place, but not between two who share it', () => {
    const all = [earner('a', 3), earner('b', 2), earner('c', 2), earner('d', 1)];
    expect(leaderboard(all, 2).map(({ customerId }) => customerId)).toEqual(['a', 'b', 'c']);
    expect(leaderboard(all, 0)).toEqual([]);
  });

  it('stand in the same order however they came', () => {
    const some = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat(5)), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(some, fc.nat(10), (drawn, most) => {
        const all = drawn.map(([id, earned]) => earner(id, earned));
        expect(leaderboard(all.toReversed(), most)).toEqual(leaderboard(all, most));
        for (const { place, earned } of leaderboard(all, most)) {
          expect(place).toBe(1 + all.filter((other) => other.earned > earned).length);
        }
      }),
    );
  });
});
