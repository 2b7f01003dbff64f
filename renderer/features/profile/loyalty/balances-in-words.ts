import type { CustomerLoyalty } from '#data/loyalty/loyalty-of.ts';
import { cents } from '#domain/kernel/units.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import type { Words } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

/** One line of what somebody has. */
type Balance = {
  readonly kind: 'why-tier' | 'why-points' | 'statement' | 'cards' | 'coupons';
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
  /** Owed, below zero or nearly used up. */
  readonly isLow: boolean;
};

/** Tier, points, stored value, visit cards and coupons, with what is soon to happen to each. */
export function balancesInWords(loyalty: CustomerLoyalty, words: Words): readonly Balance[] {
  return [
    ...tierLine(loyalty, words),
    pointsLine(loyalty, words),
    storedLine(loyalty, words),
    cardsLine(loyalty, words),
    couponsLine(loyalty, words),
  ];
}

function tierLine({ tier, next, standing }: CustomerLoyalty, words: Words): readonly Balance[] {
  if (tier === null) return [];
  const { t, money, day } = words;
  const notes = [
    ...(standing.tierUntil === null
      ? []
      : [t('wallet.until', { day: day(standing.tierUntil, today()) })]),
    ...(next === null
      ? []
      : [
          t('wallet.toNext', {
            amount: money(next.missing),
            tier: tierName(next.tier.name, words),
          }),
        ]),
  ];
  const value = tierName(tier.name, words);
  return [{ kind: 'why-tier', name: t('wallet.tier'), value, notes, isLow: false }];
}

function pointsLine({ standing, program }: CustomerLoyalty, words: Words): Balance {
  const { t, points, day } = words;
  const { decimals } = program.earn;
  const [until, units] = standing.lots[0] ?? [null, null];
  const expiring =
    until === null || units === null
      ? []
      : [
          t('wallet.expiresSoon', {
            points: points(units, decimals),
            day: day(until, today()),
          }),
        ];
  const owed =
    standing.debt > 0 ? [t('wallet.debt', { points: points(standing.debt, decimals) })] : [];
  return {
    kind: 'why-points',
    name: t('wallet.points'),
    value: points(standing.points, decimals),
    notes: [...expiring, ...owed],
    isLow: standing.debt > 0,
  };
}

function storedLine({ standing }: CustomerLoyalty, { t, money }: Words): Balance {
  const { principal, bonus } = standing.stored;
  const has = principal !== 0 || bonus !== 0;
  return {
    kind: 'statement',
    name: t('wallet.stored'),
    value: has ? money(cents(principal + bonus)) : t('wallet.none'),
    notes:
      bonus === 0 ? [] : [t('wallet.purses', { principal: money(principal), bonus: money(bonus) })],
    isLow: standing.marks.some((mark) => mark === 'stored-low' || mark === 'stored-below'),
  };
}

function cardsLine({ standing: { cards, marks } }: CustomerLoyalty, { t, day }: Words): Balance {
  const [first, ...others] = cards.map(({ name, left, until }) =>
    [
      t('wallet.cardCount', { name, count: left }),
      ...(until === null ? [] : [t('wallet.until', { day: day(until, today()) })]),
    ].join(' · '),
  );
  return {
    kind: 'cards',
    name: t('wallet.cards'),
    value: first ?? t('wallet.none'),
    notes: others,
    isLow: marks.includes('card-below'),
  };
}

function couponsLine({ standing: { coupons } }: CustomerLoyalty, { t, day }: Words): Balance {
  const [soonest] = coupons;
  return {
    kind: 'coupons',
    name: t('wallet.coupons'),
    value:
      coupons.length === 0 ? t('wallet.none') : t('wallet.couponCount', { count: coupons.length }),
    notes:
      soonest === undefined
        ? []
        : [`${soonest.name} · ${t('wallet.until', { day: day(soonest.until, today()) })}`],
    isLow: false,
  };
}
