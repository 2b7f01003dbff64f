import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someEntry } from '#test/support/some-entry.ts';

import { type OperationId, cents, pointUnits, toOperationId, toRowId } from '../kernel/units.ts';
import { type Reward, checkReward } from './reward.ts';
import { piecesLeft } from './stock.ts';

const good: Omit<Reward, 'id'> = {
  name: '茶杯',
  type: 'goods',
  cost: pointUnits(500),
  value: cents(0),
  couponId: null,
  stockKept: true,
  pictureId: null,
  active: true,
};

describe('a reward', () => {
  it('that is right is taken, without the spaces around its name', () => {
    expect(checkReward({ ...good, name: ' 茶杯 ' }, 0)).toEqual({ ok: true, value: good });
  });

  it.each<[string, Partial<Reward>, string]>([
    ['without a name', { name: ' ' }, 'empty'],
    ['that costs nothing', { cost: pointUnits(0) }, 'bad-cost'],
    ['that costs less than nothing', { cost: pointUnits(-5) }, 'bad-cost'],
    ['that costs half of the smallest point', { cost: 0.5 as Reward['cost'] }, 'bad-cost'],
    ['that costs no number', { cost: NaN as Reward['cost'] }, 'bad-cost'],
    ['that costs more than ten million points', { cost: pointUnits(10_000_001) }, 'bad-cost'],
    ['of money off that is worth nothing', { type: 'cash', value: cents(0) }, 'bad-value'],
    ['of a coupon without a coupon', { type: 'coupon' }, 'no-coupon'],
  ])('%s is refused', (_, change, kind) => {
    expect(checkReward({ ...good, ...change }, 0)).toEqual({ ok: false, refusal: { kind } });
  });

  it('may cost ten million points whatever their decimals', () => {
    const cost = pointUnits(1_000_000_000);
    expect(checkReward({ ...good, cost }, 2).ok).toBe(true);
    expect(checkReward({ ...good, cost }, 1).ok).toBe(false);
  });
});

describe('a stock book', () => {
  const nothingOff: ReadonlySet<OperationId> = new Set();
  const set = (number: number, pieces: number) =>
    someEntry(number, { kind: 'stock', pieces, cause: 'set' });

  it('is what came less what went, each entry once, and nothing of what was undone', () => {
    const taken = someEntry(2, { kind: 'stock', pieces: -1, cause: 'redeemed' });
    expect(piecesLeft([set(1, 5), taken, taken], nothingOff)).toBe(4);
    expect(piecesLeft([set(1, 5), taken], new Set([toOperationId('op-2')]))).toBe(5);
  });

  it('gets a piece back once for one redemption, however many gave it back', () => {
    const taken = someEntry(2, { kind: 'stock', pieces: -1, cause: 'redeemed' });
    const back = { kind: 'stock', pieces: 1, cause: 'given_back', takenBy: 'op-2', of: 'redeem' };
    const both = [set(1, 5), taken, someEntry(3, back), someEntry(4, back)];
    expect(piecesLeft(both, nothingOff)).toBe(5);
    expect(piecesLeft(both, new Set([toOperationId('op-3')]))).toBe(5);
    expect(piecesLeft(both, new Set(['op-3', 'op-4'].map(toOperationId)))).toBe(4);
  });

  it('does not get a piece back twice when a cancelled redemption is undone too', () => {
    const taken = someEntry(2, { kind: 'stock', pieces: -1, cause: 'redeemed' });
    const back = someEntry(3, { kind: 'stock', pieces: 1, cause: 'given_back', takenBy: 'op-2' });
    expect(piecesLeft([set(1, 5), taken, back], nothingOff)).toBe(5);
    expect(piecesLeft([set(1, 5), taken, back], new Set([toOperationId('op-2')]))).toBe(5);
    expect(piecesLeft([set(1, 5), taken, back], new Set([toOperationId('op-3')]))).toBe(4);
  });

  it('says so when two counters gave away the last one', () => {
    const gone = [2, 3].map((number) =>
      someEntry(number, { kind: 'stock', pieces: -1, cause: 'redeemed' }),
    );
    expect(piecesLeft([set(1, 1), ...gone], nothingOff)).toBe(-1);
  });

  it('does not mind other entries, damaged numbers and the order', () => {
    const odd = [
      someEntry(7, { kind: 'stock', pieces: 'many' }),
      someEntry(8, { kind: 'stock', pieces: 1.5 }),
      someEntry(9, { kind: 'change', document: toRowId('r') }),
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 })), (numbers) => {
        const book = numbers.map((pieces, at) => set(at, pieces));
        const sum = numbers.reduce((all, pieces) => all + pieces, 0);
        expect(
          piecesLeft(
            [
              ...odd.map((entry, at) => ({ ...entry, id: toRowId(`odd-${at}`) })),
              ...book.toReversed(),
            ],
            nothingOff,
          ),
        ).toBe(sum);
      }),
    );
  });
});
