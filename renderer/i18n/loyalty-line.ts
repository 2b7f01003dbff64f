import type { Cents, PointUnits } from '#domain/kernel/units.ts';
import type { LoyaltyLine } from '#domain/loyalty/told-line.ts';

import { adjustReason, tierName } from './loyalty-names.ts';
import type { Words } from './use-words.ts';

/** A line about loyalty as it is read: what happened, what belongs to it, and the money that moved, with its sign. */
export type LoyaltyLineWords = {
  readonly what: string;
  readonly asides: readonly string[];
  readonly amount: string | null;
  readonly units: PointUnits | null;
};

/** The same words at the counter, on the card's page, and on the page a person is given about themselves. */
export function loyaltyLine(line: LoyaltyLine, words: Words): LoyaltyLineWords {
  const { t, money, number } = words;
  const signedMoney = signed(words);
  const told = { asides: [], amount: null, units: null } as const;
  switch (line.kind) {
    case 'points': {
      const name = line.cause === 'adjust' ? adjustReason(line.name, words) : line.name;
      return { ...told, what: named(t(`timeline.points-${line.cause}`), name), units: line.units };
    }
    case 'redeem':
      return { ...told, what: named(t('timeline.redeem'), line.name), units: line.units };
    case 'redeem-cancel':
      return { ...told, what: named(t('timeline.redeemCancel'), line.name) };
    case 'top-up':
    case 'top-up-refund':
      return {
        ...told,
        what: t(line.kind === 'top-up' ? 'timeline.topUp' : 'timeline.topUpRefund'),
        asides: [
          ...(line.method === null ? [] : [t(`sale.${line.method}`)]),
          ...(line.bonus === 0 ? [] : [t('timeline.bonus', { bonus: signedMoney(line.bonus) })]),
        ],
        amount: signedMoney(line.principal),
      };
    case 'stored-adjust':
      return {
        ...told,
        what: named(t('timeline.storedAdjust'), adjustReason(line.name, words)),
        asides: line.bonus === 0 ? [] : [t('timeline.bonus', { bonus: signedMoney(line.bonus) })],
        amount: line.principal === 0 ? null : signedMoney(line.principal),
      };
    case 'card-sold':
      return {
        ...told,
        what: named(t('timeline.cardSold'), line.name),
        asides: [
          t('timeline.cardUses', { count: line.uses }),
          ...(line.until === null ? [] : [t('timeline.usableUntil', { day: line.until })]),
        ],
        amount: money(line.amount),
      };
    case 'card-used':
      return {
        ...told,
        what: named(t('timeline.cardUsed'), line.name),
        asides: line.uses === 1 ? [] : [`×${number(line.uses)}`],
        units: line.units,
      };
    case 'card-refunded':
      return {
        ...told,
        what: named(t('timeline.cardRefunded'), line.name),
        amount: signedMoney(line.amount),
      };
    case 'coupon-issued':
      return {
        ...told,
        what: named(t('timeline.couponIssued'), line.name),
        asides: line.until === null ? [] : [t('timeline.usableUntil', { day: line.until })],
      };
    case 'coupon-void':
      return { ...told, what: named(t('timeline.couponVoid'), line.name) };
    case 'membership':
      return {
        ...told,
        what: named(t('timeline.membership'), tierName(line.name, words)),
        asides: [t('timeline.fromUntil', { from: line.from, until: line.until })],
        amount: line.amount === 0 ? null : money(line.amount),
      };
  }
}

function named(what: string, name: string): string {
  return name === '' ? what : `${what} · ${name}`;
}

function signed({ money }: Words): (amount: Cents) => string {
  return (amount) => (amount > 0 ? `+${money(amount)}` : money(amount).replace('-', '−'));
}
