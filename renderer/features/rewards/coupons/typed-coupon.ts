import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import type { Coupon, Validity } from '#domain/coupons/coupon.ts';
import type { CouponTerms } from '#domain/coupons/facts.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { type Cents, cents, isBusinessDay } from '#domain/kernel/units.ts';
import { typedMoney } from '#i18n/money.ts';

import { groupKey, groupOf } from '../people/target.ts';
import { readCount } from '../read-count.ts';

/** A coupon as it stands in the fields. */
export type TypedCoupon = {
  readonly name: string;
  readonly type: CouponTerms['type'];
  readonly off: string;
  readonly percent: string;
  readonly atMost: string;
  readonly gift: string;
  readonly from: string;
  readonly mode: Validity['mode'];
  readonly days: string;
  readonly first: string;
  readonly last: string;
  readonly perPerson: string;
  readonly stockKept: boolean;
  /** `groupKey`; everybody where it is empty. */
  readonly segment: string;
  readonly partner: boolean;
};

const noCoupon: TypedCoupon = {
  name: '',
  type: 'off',
  off: '',
  percent: '',
  atMost: '',
  gift: '',
  from: '',
  mode: 'days',
  days: '30',
  first: '',
  last: '',
  perPerson: '1',
  stockKept: false,
  segment: '',
  partner: false,
};

/** The fields of a coupon that is there, or of a new one. */
export function typedCoupon(coupon: CouponOnList | undefined): TypedCoupon {
  if (coupon === undefined) return noCoupon;
  const { name, terms, validity, perPerson, stockKept, segment, partner } = coupon;
  return {
    ...noCoupon,
    name,
    type: terms.type,
    ...(terms.type === 'off' && { off: typedMoney(terms.off) }),
    ...(terms.type === 'gift' && { gift: terms.gift }),
    ...(terms.type === 'percent' && {
      percent: String(terms.percent),
      atMost: terms.atMost === null ? '' : typedMoney(terms.atMost),
    }),
    from: terms.from === 0 ? '' : typedMoney(terms.from),
    mode: validity.mode,
    ...(validity.mode === 'days'
      ? { days: String(validity.days) }
      : { first: validity.from, last: validity.until }),
    perPerson: perPerson === null ? '' : String(perPerson),
    stockKept,
    segment: groupKey(segment),
    partner,
  };
}

/** A coupon from its fields. What cannot be read becomes what the command refuses, so that its words are said. */
export function couponTyped(typed: TypedCoupon): Omit<Coupon, 'id' | 'active'> {
  const group = groupOf(typed.segment);
  return {
    name: typed.name,
    terms: termsTyped(typed),
    validity: validityTyped(typed),
    perPerson: typed.perPerson.trim() === '' ? null : (readCount(typed.perPerson) ?? 0),
    stockKept: typed.stockKept,
    segment: group === 'everybody' ? null : group,
    partner: typed.partner,
  };
}

function termsTyped({ type, off, percent, atMost, gift, from }: TypedCoupon): CouponTerms {
  const least = { from: amountOf(from) };
  switch (type) {
    case 'off':
      return { type, off: amountOf(off), ...least };
    case 'gift':
      return { type, gift, ...least };
    case 'percent':
      return {
        type,
        percent: readCount(percent) ?? 0,
        atMost: atMost.trim() === '' ? null : amountOf(atMost),
        ...least,
      };
  }
}

function validityTyped({ mode, days, first, last }: TypedCoupon): Validity {
  if (mode === 'days') return { mode, days: readCount(days) ?? -1 };
  if (!isBusinessDay(first) || !isBusinessDay(last)) return { mode: 'days', days: -1 };
  return { mode, from: first, until: last };
}

/** Nothing typed is nothing; what is no amount is one that no coupon can have. */
function amountOf(text: string): Cents {
  const read = parseMoney(text);
  if (read.ok) return read.value;
  return cents(read.refusal.kind === 'empty' ? 0 : -1);
}
