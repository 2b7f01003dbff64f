import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, pointUnits, toBusinessDay, toRowId } from '../kernel/units.ts';
import { type ReferralQuestion, referralRewards, referralTakenBack } from './referral.ts';

const wang = toRowId('wang');
const li = toRowId('li');
const first = toRowId('sale-1');
const second = toRowId('sale-2');
const rule: ReferralQuestion['rule'] = {
  referrerUnits: pointUnits(50),
  friendUnits: pointUnits(20),
  minimumSale: cents(10_000),
  withinDays: 30,
  monthlyCap: 3,
};
const question: ReferralQuestion = {
  rule,
  decimals: 0,
  friendId: li,
  referrerId: wang,
  sale: { id: first, net: cents(10_000) },
  friendSales: [],
  given: [],
  referrerCountThisMonth: 0,
};
const both = [
  { customerId: wang, units: 50, decimals: 0, sourceId: first },
  { customerId: li, units: 20, decimals: 0, sourceId: first },
];
const given = both.map(({ customerId, units, ...others }) => ({
  subject: customerId,
  units: pointUnits(units),
  ...others,
}));

describe('a friend who was brought along', () => {
  it.each<[string, Partial<ReferralQuestion>, readonly object[]]>([
    ['buys for exactly the minimum: both get their points', {}, both],
    ['buys for a cent less: nobody gets any', { sale: { id: first, net: cents(9_999) } }, []],
    [
      'bought less before: the first that is large enough counts',
      { friendSales: [{ id: second, net: cents(9_999), refunded: cents(0) }] },
      both,
    ],
    [
      'bought as much before: that was the first',
      { friendSales: [{ id: second, net: cents(10_000), refunded: cents(0) }] },
      [],
    ],
    [
      'brought a part of the first back: it stays the first',
      { friendSales: [{ id: second, net: cents(10_000), refunded: cents(9_999) }] },
      [],
    ],
    [
      'brought the first back in full, and both lost their points: this is the first',
      { friendSales: [{ id: second, net: cents(10_000), refunded: cents(10_000) }] },
      both,
    ],
    [
      'brought the first back too late, and both kept their points: none again',
      {
        friendSales: [{ id: second, net: cents(10_000), refunded: cents(10_000) }],
        given: given.map((one) => ({ ...one, sourceId: second })),
      },
      [],
    ],
    [
      'is the fourth of the month: only the friend gets points',
      { referrerCountThisMonth: 3 },
      both.slice(1),
    ],
    [
      'is the fourth, without a cap',
      { referrerCountThisMonth: 3, rule: { ...rule, monthlyCap: null } },
      both,
    ],
    ['came by themselves', { referrerId: null }, []],
    ['is the referrer, since two cards were merged', { referrerId: li }, []],
    [
      'gets nothing by the rule: the referrer does',
      { rule: { ...rule, friendUnits: pointUnits(0) } },
      both.slice(0, 1),
    ],
    [
      'while referrals are off',
      { rule: { ...rule, friendUnits: pointUnits(0), referrerUnits: pointUnits(0) } },
      [],
    ],
    [
      'gets a present worth nothing',
      { rule: { ...rule, minimumSale: cents(0) }, sale: { id: first, net: cents(0) } },
      [],
    ],
  ])('%s', (_, change, rewards) => {
    expect(referralRewards({ ...question, ...change })).toEqual(rewards);
  });

  const takingBack = {
    rule,
    sale: { id: first, day: toBusinessDay('2026-03-01'), bill: cents(10_000) },
    refundedBefore: cents(4_000),
    refund: { day: toBusinessDay('2026-03-31'), amount: cents(6_000) },
    given,
  };
  const lost = both.map((one) => ({ ...one, units: -one.units }));

  it('who brings the last of it back on the thirtieth day takes the points of both along', () => {
    expect(referralTakenBack(takingBack)).toEqual(lost);
  });

  it('who brings it back a day later, or not all of it, takes nothing along', () => {
    const late = { ...takingBack.refund, day: toBusinessDay('2026-04-01') };
    expect(referralTakenBack({ ...takingBack, refund: late })).toEqual([]);
    const part = { ...takingBack.refund, amount: cents(5_999) };
    expect(referralTakenBack({ ...takingBack, refund: part })).toEqual([]);
  });

  it('takes back what was given that day, not what the rule gives now, and only once', () => {
    const now = { ...takingBack, rule: { ...rule, referrerUnits: pointUnits(7) } };
    expect(referralTakenBack(now)).toEqual(lost);
    const gone = given.map((one) => ({ ...one, units: pointUnits(0 - one.units) }));
    expect(referralTakenBack({ ...takingBack, given: [...given, ...gone] })).toEqual([]);
    const other = given.map((one) => ({ ...one, sourceId: second }));
    expect(referralTakenBack({ ...takingBack, given: other })).toEqual([]);
  });

  it('leaves nobody with points after a reward and its taking back, whatever the rule', () => {
    const someRule = fc.record({
      referrerUnits: fc.nat(500).map(pointUnits),
      friendUnits: fc.nat(500).map(pointUnits),
      minimumSale: fc.nat(20_000).map(cents),
      withinDays: fc.nat(60),
      monthlyCap: fc.option(fc.nat(5)),
    });
    fc.assert(
      fc.property(someRule, fc.nat(30_000), fc.nat(5), (drawn, net, referrerCountThisMonth) => {
        const sale = { id: first, net: cents(net) };
        const rewards = referralRewards({ ...question, rule: drawn, sale, referrerCountThisMonth });
        const kept = rewards.map(({ customerId, ...one }) => ({ subject: customerId, ...one }));
        const back = referralTakenBack({
          rule: drawn,
          sale: { id: first, day: toBusinessDay('2026-03-01'), bill: cents(net) },
          refundedBefore: cents(0),
          refund: { day: toBusinessDay('2026-03-01'), amount: cents(net) },
          given: kept,
        });
        expect(back.map(({ units }) => 0 - units)).toEqual(rewards.map(({ units }) => units));
        expect(back.map(({ customerId }) => customerId)).toEqual(
          rewards.map(({ customerId }) => customerId),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
