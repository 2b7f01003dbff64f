import {
  type BusinessDay,
  type OperationId,
  type PointUnits,
  type RowId,
  cents,
  isBusinessDay,
  pointUnits,
  toBusinessDay,
} from '../kernel/units.ts';
import { type LifeStage, lifeOn } from '../care/life-cycle.ts';
import { type HeldCoupon, heldCoupons } from '../coupons/fold-coupons.ts';
import type { SaleEntry } from '../sales/sale.ts';
import type { Purses } from '../stored/facts.ts';
import { foldCards } from '../stored/fold-cards.ts';
import { foldStored } from '../stored/fold-stored.ts';
import type { Entry } from '../sync/rows.ts';
import { type BirthdayPurchases, birthdayUsesOf, earnedLately } from './earned-lately.ts';
import type { FoldRules } from './fold-rules.ts';
import { inTheirOrder } from './in-order.ts';
import { foldPoints } from './points/fold-points.ts';
import { daysLater } from '../kernel/days-later.ts';
import { withEarned } from './points/with-earned.ts';
import { foldTier } from './tiers/fold-tier.ts';
import { tierAfterSale } from './tiers/tier-after-sale.ts';
import { type StandingMark, marksOf } from './standing-marks.ts';
import { isFolded } from './folded-kinds.ts';
import { type Visits, foldVisits, isRefund, noVisits, withSaleVisit } from './visits.ts';

/** A visit card that can still be used. */
export type LiveCard = {
  readonly cardId: RowId;
  readonly name: string;
  readonly productId: RowId | null;
  readonly left: number;
  readonly until: BusinessDay | null;
};

/**
 * Where a customer stands, folded from the entries. Never truth, never synced: a cache that can be
 * thrown away and folded again (`design.md` §3). Right from its last fact up to the day before
 * `nextChange`, by the rules whose number it has.
 */
export type Standing = Visits & {
  readonly customerId: RowId;
  /** Live points less debt, in units of the shop's decimals. */
  readonly points: PointUnits;
  readonly debt: PointUnits;
  /** All that ever ran out unused. */
  readonly expired: PointUnits;
  /** Live points by last usable day, soonest first, endless last. */
  readonly lots: readonly (readonly [BusinessDay | null, PointUnits])[];
  /** Null for the first tier, which everybody has. */
  readonly tier: string | null;
  /** Last day for which the tier is certain; null where only spending holds it. */
  readonly tierUntil: BusinessDay | null;
  /** Whether tiers were bought or granted: then it is folded from all facts. */
  readonly hasMembership: boolean;
  /** Purchases that had the birthday bonus, by birthday-year. */
  readonly birthdayUses: BirthdayPurchases;
  /** The month of the last purchase that earned, and what it brought: for the leaderboard. */
  readonly month?: string;
  readonly earned?: PointUnits;
  readonly stored: Purses;
  readonly cards: readonly LiveCard[];
  readonly coupons: readonly HeldCoupon[];
  /** How long they have not been here, in the shop's words (`rules.md` §3), and since when that is so. */
  readonly life: LifeStage;
  readonly lifeSince: BusinessDay | null;
  /** The day of the newest fact. */
  readonly factDay: BusinessDay | null;
  /** First day on which time alone changes something here; absent if never. */
  readonly nextChange?: BusinessDay;
  /** Last usable day of the points that go soonest; absent if none does. */
  readonly expiresNext?: BusinessDay;
  /** By which rules it was folded (`FoldRules.key`); 0 by none. */
  readonly rules: number;
  readonly marks: readonly StandingMark[];
};

/** What a card has on the day it is made: nothing, and no day on which that changes by itself. */
export function noStanding(customerId: RowId): Standing {
  return {
    ...noVisits,
    customerId,
    points: pointUnits(0),
    debt: pointUnits(0),
    expired: pointUnits(0),
    lots: [],
    tier: null,
    tierUntil: null,
    hasMembership: false,
    birthdayUses: {},
    stored: { principal: cents(0), bonus: cents(0) },
    cards: [],
    coupons: [],
    life: 'prospect',
    lifeSince: null,
    factDay: null,
    rules: 0,
    marks: [],
  };
}

/**
 * The standing of one customer (all cards of the group together) from the entries that count.
 *
 * A pure function of the set of entries: order of arrival and device do not matter. Entries of
 * operations that were taken back are left out, as if they had never been. A refund counts at the
 * day of its sale; one whose sale is not there (it was voided) counts nowhere. A return that names no
 * sale takes points down to zero at the most, at its own place in time (`rules.md` §2).
 */
export function foldStanding(
  customerId: RowId,
  entries: readonly Entry[],
  off: ReadonlySet<OperationId>,
  rules: FoldRules,
): Standing {
  const facts = inTheirOrder(factsAmong(entries, off), endOfDays);
  const factDay = facts.at(-1)?.day ?? null;
  const through = factDay === null || factDay < rules.through ? rules.through : factDay;
  const points = foldPoints([...facts, ...rules.terms], { decimals: rules.decimals, through });
  const tier = foldTier(facts, rules.tiers, through);
  const { principal, bonus, isBelow, lots: paidIn } = foldStored(facts);
  const cards = foldCards(facts, { today: through });
  const visits = foldVisits(facts, rules.tiers.tierMonths);
  const life = lifeOn(visits.lastDay, through, rules.life);
  return settled(
    {
      ...noStanding(customerId),
      ...visits,
      life: life.stage,
      lifeSince: life.since,
      points: points.balance,
      debt: points.debt,
      expired: points.expiredTotal,
      lots: points.lotsByDay,
      tier: aboveFirst(tier.tierId, rules),
      tierUntil: tier.until,
      hasMembership: facts.some(({ kind }) => kind === 'membership'),
      birthdayUses: birthdayUsesOf(facts),
      ...earnedLately(facts, rules.decimals),
      stored: { principal, bonus },
      cards: cards.flatMap((card) => (card.isOver === null ? [liveCard(card)] : [])),
      coupons: heldCoupons(facts, through),
      factDay,
      rules: rules.key,
      marks: marksOf(
        points.debt,
        { principal, bonus, isBelow, hadAny: paidIn.length > 0 },
        cards,
        rules,
      ),
    },
    [tier.nextChange, life.next, nextTerm(rules, through)],
  );
}

/**
 * The standing after one more sale, without folding everything again: a regular has thousands of
 * entries, and the sale must be saved in a few milliseconds. Only right where `mayAddTo` says so.
 */
export function withSale(standing: Standing, sale: SaleEntry, rules: FoldRules): Standing {
  const visits = withSaleVisit(standing, sale, rules.tiers.tierMonths);
  const { nextChange, ...tier } = tierAfterSale(visits.recent, rules.tiers, sale.day);
  const through = sale.day < rules.through ? rules.through : sale.day;
  const life = lifeOn(visits.lastDay, through, rules.life);
  return settled(
    {
      ...standing,
      ...visits,
      life: life.stage,
      lifeSince: life.since,
      ...withEarned(standing, sale.earned, rules.decimals),
      ...tier,
      birthdayUses: birthdayUsesOf([sale], standing.birthdayUses),
      ...earnedLately([sale], rules.decimals, standing),
      factDay: sale.day,
    },
    [nextChange, life.next, nextTerm(rules, sale.day)],
  );
}

/**
 * Whether a sale can simply be added: it comes after everything the standing knows, nothing but money
 * paid it, no points are owed, and its tier needs no more than what was spent lately.
 */
export function mayAddTo(standing: Standing, sale: SaleEntry, rules: FoldRules): boolean {
  const isLater = standing.lastAt === null || sale.at > standing.lastAt;
  const isNoEarlierDay = [standing.lastDay, standing.factDay].every(
    (day) => day === null || sale.day >= day,
  );
  const isPlain = sale.used === undefined && sale.stored === undefined && sale.coupon === undefined;
  const { tiers, tierPolicy } = rules.tiers;
  const isTierSimple = !standing.hasMembership && (tiers.length <= 1 || tierPolicy === 'immediate');
  return isLater && isNoEarlierDay && isPlain && isTierSimple && standing.debt === 0;
}

const endOfDays = toBusinessDay('9999-12-31');

/** What follows from the rest: when time alone changes it, and whose points go soonest. */
function settled(standing: Standing, others: readonly (BusinessDay | null)[]): Standing {
  const { nextChange: _old, expiresNext: _was, ...rest } = standing;
  const soonest = standing.lots[0]?.[0] ?? null;
  const ends = [
    soonest,
    ...standing.cards.map(({ until }) => until),
    ...standing.coupons.map(({ until }) => until),
  ].filter(isBusinessDay);
  const changes = [
    ...ends.map((day) => daysLater(day, 1)),
    ...others.filter((day) => day !== null),
  ];
  const [nextChange] = changes.sort();
  return {
    ...rest,
    ...(nextChange !== undefined && { nextChange }),
    ...(soonest !== null && { expiresNext: soonest }),
  };
}

/** The first day on which expiry is switched on that was not reached yet: a clock was put back. */
function nextTerm({ terms }: FoldRules, through: BusinessDay): BusinessDay | null {
  let next: BusinessDay | null = null;
  for (const { day } of terms) if (day > through && (next === null || day < next)) next = day;
  return next;
}

/** Nobody has to be folded to have the first tier. */
function aboveFirst(tierId: string | null, { tiers: { tiers } }: FoldRules): string | null {
  return tierId === tiers[0]?.id ? null : tierId;
}

function liveCard({ cardId, name, productId, left, until }: LiveCard): LiveCard {
  return { cardId, name, productId, left, until };
}

/** What counts and moves a standing. A refund does where its sale is among it. */
function factsAmong(entries: readonly Entry[], off: ReadonlySet<OperationId>): readonly Entry[] {
  const counting = entries.filter(({ operationId }) => !off.has(operationId));
  const folded = counting.filter(isFolded);
  const refunds = counting.filter(isRefund);
  if (refunds.length === 0) return folded;
  const ids = new Set(folded.map(({ id }) => id));
  return [...folded, ...refunds.filter(({ saleId }) => ids.has(saleId))];
}
