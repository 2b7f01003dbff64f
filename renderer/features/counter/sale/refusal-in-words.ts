import { mostPointsFor } from '#domain/loyalty/spending.ts';
import type { SaleRefusal } from '#domain/sales/quote.ts';
import type { Words } from '#i18n/use-words.ts';

import type { Till } from './till-of.ts';

/** Why a sale was not saved; `bad-field`: one of the fields is no number. */
export type SaleProblem = SaleRefusal | { readonly kind: 'bad-field' };

const plainProblems = {
  'nothing-to-sell': 'sale.nothing',
  'discount-above-price': 'sale.discountAbove',
  'too-large': 'sale.tooLarge',
  'unknown-customer': 'sale.unknownCustomer',
  'bad-quantity': 'sale.badQuantity',
  'bad-field': 'sale.badField',
  'needs-card': 'sale.needsCard',
} as const;

const couponProblems = {
  below: 'sale.couponBelow',
  'not-yet': 'sale.couponNotYet',
  over: 'sale.couponOver',
  voided: 'sale.couponVoided',
  used: 'sale.couponUsed',
  partner: 'sale.couponPartner',
  'not-understood': 'sale.couponNotUnderstood',
} as const;

const rewardProblems = {
  gone: 'sale.rewardGone',
  'no-stock': 'sale.rewardNoStock',
  'too-few-points': 'sale.rewardTooFew',
} as const;

/** What the shopkeeper is told, with the number that would do. */
export function problemInWords(problem: SaleProblem, till: Till | undefined, words: Words): string {
  const { t, money } = words;
  switch (problem.kind) {
    case 'coupon':
      return t(couponProblems[problem.why]);
    case 'points':
      return till === undefined ? t('sale.pointsOff') : pointsProblem(problem.why, till, words);
    case 'stored-too-little':
      return till !== undefined && problem.left > till.afterPoints
        ? t('sale.storedTooMuch', { amount: money(till.afterPoints) })
        : t('sale.storedTooLittle', { left: money(problem.left) });
    case 'reward':
      return t(rewardProblems[problem.why]);
    case 'nothing-to-sell':
    case 'discount-above-price':
    case 'too-large':
    case 'unknown-customer':
    case 'bad-quantity':
    case 'bad-field':
    case 'needs-card':
      return t(plainProblems[problem.kind]);
  }
}

function pointsProblem(
  why: Extract<SaleRefusal, { kind: 'points' }>['why'],
  { terms: { program, buyer }, points: balance, afterCoupon: amount }: Till,
  { t, points }: Words,
): string {
  const { spending, earn } = program;
  if (buyer === null) return t('sale.needsCard');
  switch (why) {
    case 'none':
      return t('sale.pointsOff');
    case 'below-minimum':
      return t('sale.pointsBelowMinimum', { points: points(spending.minUnits, earn.decimals) });
    case 'no-step':
      return t('sale.pointsNoStep', { points: points(spending.stepUnits, earn.decimals) });
    case 'too-few':
      return t('sale.pointsTooFew', { points: points(balance, earn.decimals) });
    case 'above-share': {
      const most = mostPointsFor(program, { balance, amount });
      return t('sale.pointsAboveShare', {
        percent: spending.maxPercent,
        points: points(most, earn.decimals),
      });
    }
  }
}
