import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Coupon } from '#domain/coupons/coupon.ts';
import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { quietly } from '#test/support/quietly.ts';
import { valueOf } from '#test/support/value-of.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import { correctStock, stockOf } from '../rewards/stock-book.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { couponsOf } from './coupon-queries.ts';
import { saveCoupon } from './coupon-list.ts';
import { issueCoupons } from './issue-coupons.ts';

let computer: TestComputer;
let shop: Shop;

const fiveOff: Omit<Coupon, 'id'> = {
  name: '满 50 减 5',
  terms: { type: 'off', off: cents(500), from: cents(5_000) },
  validity: { mode: 'days', days: 30 },
  perPerson: 1,
  stockKept: true,
  segment: null,
  partner: false,
  active: true,
};

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function madeCoupon(pieces: number) {
  const id = valueOf(await saveCoupon(shop, fiveOff, computer.act()), computer);
  valueOf(await correctStock(shop, id, pieces, computer.act()), computer);
  return id;
}

async function everybody() {
  return (await liveCustomers(shop.db)).map(({ id }) => id);
}

async function statesOf(customerId: RowId | undefined) {
  if (customerId === undefined) throw new Error('nobody');
  return (await couponsOf(shop, customerId, shop.clock.today())).map(({ state }) => state);
}

describe('a coupon for a long list', () => {
  it('is issued to 500 as one action and taken back in one step', async () => {
    await manyCards(shop, computer, 500);
    const ids = await everybody();
    const couponId = await madeCoupon(600);
    const act = computer.act();
    const request = { customerIds: [...ids, ...ids], couponId };
    const done = await issueCoupons(shop, request, act, quietly);
    expect(done).toEqual({ ok: true, value: { issued: 500, limit: 0, outside: 0, unknown: 0 } });
    expect(await issueCoupons(shop, request, act, quietly)).toEqual(done);
    expect(await stockOf(shop.db, couponId)).toBe(100);
    expect(await statesOf(ids.at(-1))).toEqual(['held']);

    computer.later();
    valueOf(await undoOperation(shop, act.operationId, computer.act()), computer);
    expect(await stockOf(shop.db, couponId)).toBe(600);
    expect(await statesOf(ids.at(-1))).toEqual([]);
  });

  it('of more than 500 goes in parts that count together, or, refused in the last of them, not at all', async () => {
    await manyCards(shop, computer, 1_101);
    const customerIds = [...(await everybody()), toRowId('none')];
    const couponId = await madeCoupon(1_100);
    const request = { customerIds, couponId };
    const refused = await issueCoupons(shop, request, computer.act(), quietly);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'no-stock', left: 1_100 } });
    expect(await statesOf(customerIds[0])).toEqual([]);
    const signal = AbortSignal.abort();
    const cancelled = await issueCoupons(shop, request, computer.act(), { ...quietly, signal });
    expect(cancelled).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(await stockOf(shop.db, couponId)).toBe(1_100);

    valueOf(await correctStock(shop, couponId, 1, computer.act()), computer);
    const act = computer.act();
    const seen: number[] = [];
    const progress = (done: number, of: number) => void seen.push(done / of);
    const done = await issueCoupons(shop, request, act, { ...quietly, progress });
    expect(done).toEqual({ ok: true, value: { issued: 1_101, limit: 0, outside: 0, unknown: 1 } });
    expect(await issueCoupons(shop, request, act, quietly)).toEqual(done);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(await stockOf(shop.db, couponId)).toBe(0);

    computer.later();
    valueOf(await undoOperation(shop, act.operationId, computer.act()), computer);
    expect(await stockOf(shop.db, couponId)).toBe(1_101);
    expect(await statesOf(customerIds[0])).toEqual([]);
  });
});
