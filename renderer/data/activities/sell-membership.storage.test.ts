import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Card } from '#domain/customers/card.ts';
import type { Result } from '#domain/kernel/result.ts';
import { cents, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type MembershipRequest, membershipsOf, sellMembership } from './sell-membership.ts';

let computer: TestComputer;
let shop: Shop;
let wang: Card;
let li: Card;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = await madeCard(shop, computer, { name: '王芳' });
  li = await madeCard(shop, computer, { name: '李明' });
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

describe('a bought tier', () => {
  const year = { from: toBusinessDay('2026-03-01'), until: toBusinessDay('2027-02-28') };

  beforeEach(async () => {
    const tiers = [
      { id: 'base', name: '普通', threshold: cents(0), percent: 100 },
      { id: 'gold', name: '金卡', threshold: cents(100_000), percent: 120 },
    ];
    valueOf(await saveProgram(shop, { tiers }, computer.act()));
  });

  function sell(change: Partial<MembershipRequest> = {}, act = computer.act()) {
    const request = {
      customerId: wang.id,
      tierId: 'gold',
      ...year,
      fee: cents(19_900),
      method: 'wechat',
    } as const;
    return sellMembership(shop, { ...request, ...change }, act);
  }

  it('may last to the end of the calendar, and not beyond', async () => {
    const last = { from: toBusinessDay('9999-01-01'), until: toBusinessDay('9999-12-31') };
    expect(valueOf(await sell(last))).toMatchObject(last);
    expect(valueOf(await sell(last))).toMatchObject({ until: last.until });
  });

  it('counts as asked; renewed early it goes on from the old end', async () => {
    expect(valueOf(await sell())).toMatchObject(year);
    const renewed = { from: '2027-03-01', until: '2028-02-29' };
    expect(valueOf(await sell())).toMatchObject(renewed);
    const sold = await membershipsOf(shop.db, wang.id);
    expect(sold).toMatchObject([{ ...year, fee: 19_900, method: 'wechat' }, renewed]);
    expect(await membershipsOf(shop.db, li.id)).toEqual([]);
  });

  it('is sold once, however often the button is pressed, and undone', async () => {
    const act = computer.act();
    const sold = await sell({}, act);
    expect(await sell({}, act)).toEqual(sold);
    expect(await membershipsOf(shop.db, wang.id)).toHaveLength(1);
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(valueOf(await sell())).toMatchObject(year);
  });

  it('of another tier runs beside it', async () => {
    valueOf(await sell());
    expect(valueOf(await sell({ tierId: 'base' }))).toMatchObject(year);
  });

  it.each<[string, Partial<MembershipRequest>]>([
    ['unknown-tier', { tierId: 'platinum' }],
    ['bad-days', { until: toBusinessDay('2026-02-28') }],
    ['bad-days', { until: toBusinessDay('2027-02-29') }],
    ['bad-days', { until: toBusinessDay('2126-03-01') }],
    ['bad-fee', { fee: cents(-1) }],
    ['bad-fee', { fee: 0.5 as MembershipRequest['fee'] }],
    ['unknown-customer', { customerId: toRowId('none') }],
  ])('is refused: %s', async (kind, change) => {
    expect(await sell(change)).toEqual(refused(kind));
    expect(await membershipsOf(shop.db, wang.id)).toEqual([]);
  });
});
