import { isMembership } from '../activities/membership.ts';
import { dayNumber } from '../kernel/day-number.ts';
import { daysLater } from '../kernel/days-later.ts';
import type { BusinessDay, RowId } from '../kernel/units.ts';
import type { FoldRules } from '../loyalty/fold-rules.ts';
import type { Standing } from '../loyalty/standing.ts';
import type { SaleEntry } from '../sales/sale.ts';
import { explainStored } from '../stored/explain-stored.ts';
import { foldCards } from '../stored/fold-cards.ts';
import type { Entry } from '../sync/rows.ts';
import type { CareTrigger } from './care-rule.ts';
import type { LifeLimits } from './life-cycle.ts';
import type { CareReason } from './plan-care.ts';

/** Triggers that wait for a sale; the others follow from where a customer stands. */
export type SaleTrigger = Extract<
  CareTrigger,
  { readonly kind: 'anySale' | 'productSale' | 'categorySale' }
>;

export function isSaleTrigger(trigger: CareTrigger): trigger is SaleTrigger {
  return 'productId' in trigger || 'category' in trigger || trigger.kind === 'anySale';
}

/**
 * Whether a sale is one the rule waits for, by the categories that each product is in: at present, or ever
 * where it is asked whether something promised has its reason. Goods of an old list that have a name and
 * no product are in none. A refunded sale was a sale.
 */
export function matchesSale(
  trigger: SaleTrigger,
  { lines }: Pick<SaleEntry, 'lines'>,
  categories: ReadonlyMap<RowId, readonly string[]>,
): boolean {
  switch (trigger.kind) {
    case 'anySale':
      return true;
    case 'productSale':
      return lines.some(({ productId }) => productId === trigger.productId);
    case 'categorySale':
      return lines.some(
        ({ productId }) =>
          productId !== null && categories.get(productId)?.includes(trigger.category) === true,
      );
  }
}

/** Everything that the reasons besides sales are read from. */
export type Stands = {
  readonly standing: Standing;
  /** The entries that count, without packed past sales; only read where `needsEntries` says so. */
  readonly entries: readonly Entry[];
  readonly today: BusinessDay;
  readonly limits: LifeLimits;
  readonly low: FoldRules['low'];
};

/** Whether it must be looked up since when a balance is low, or until when a tier is paid for. */
export function needsEntries(
  trigger: CareTrigger,
  { marks, hasMembership }: Pick<Standing, 'marks' | 'hasMembership'>,
): boolean {
  if (trigger.kind === 'storedLow') return marks.includes('stored-low');
  if (trigger.kind === 'cardLow') return marks.includes('card-low');
  return trigger.kind === 'membershipEnds' && hasMembership;
}

/** What calls for a follow-up of a rule that waits for no sale, as the customer stands today. */
export function standingReasons(
  trigger: Exclude<CareTrigger, SaleTrigger>,
  stands: Stands,
): readonly CareReason[] {
  const { standing, entries, today } = stands;
  switch (trigger.kind) {
    case 'stage':
      return stageReasons(trigger.stage, stands);
    case 'pointsEnd':
      return endReasons(
        standing.lots.flatMap(([day]) => day ?? []),
        trigger.days,
        today,
      );
    case 'membershipEnds': {
      const ends = entries.filter(isMembership).map(({ until }) => until);
      // Renewed is what lasts longest: nobody is to be called for a term that goes on.
      const last = ends.sort().at(-1);
      return last === undefined ? [] : endReasons([last], trigger.days, today);
    }
    case 'storedLow':
      return storedLowReasons(stands);
    case 'cardLow':
      return cardLowReasons(stands);
  }
}

/** A stage that was reached, also by whoever slipped on to the next; none for whoever came back. */
function stageReasons(
  stage: Extract<CareTrigger, { readonly kind: 'stage' }>['stage'],
  { standing, limits, today }: Stands,
): readonly CareReason[] {
  if (standing.lastDay === null) return [];
  const { active, quiet, sleeping, leaving } = limits;
  const before = { quiet: active, sleeping: quiet, leaving: sleeping, lost: leaving }[stage];
  const begins = daysLater(standing.lastDay, before + 1);
  const lapse = { because: begins, from: begins, lastVisit: standing.lastDay };
  return begins > today ? [] : [lapse];
}

function endReasons(
  ends: readonly BusinessDay[],
  days: number,
  today: BusinessDay,
): readonly CareReason[] {
  return ends
    .filter((day) => day >= today && dayNumber(day) - days <= dayNumber(today))
    .map((because) => ({ because, from: daysLater(because, -days) }));
}

/** Since the movement that took the balance below the limit. */
function storedLowReasons({ standing, entries, low }: Stands): readonly CareReason[] {
  if (!standing.marks.includes('stored-low')) return [];
  const { lines } = explainStored(entries);
  const isLow = lines.map(({ balance }) => balance.principal + balance.bonus < low.storedBelow);
  const first = lines[isLow.lastIndexOf(false) + 1];
  return first === undefined ? [] : [movementReason(first, entries)];
}

/** Of each card since the use that left so few. */
function cardLowReasons({ standing, entries, today, low }: Stands): readonly CareReason[] {
  if (!standing.marks.includes('card-low')) return [];
  return foldCards(entries, { today }).flatMap(({ isOver, lines }) => {
    const first = lines[lines.findLastIndex(({ left }) => left >= low.cardBelow) + 1];
    return isOver !== null || first === undefined ? [] : [movementReason(first, entries)];
  });
}

/** Low again on the day somebody called is called for again: the movement has its moment. */
function movementReason(
  { entryId, day }: { readonly entryId: RowId; readonly day: BusinessDay },
  entries: readonly Entry[],
): CareReason {
  const stamp = entries.find(({ id }) => id === entryId)?.rev;
  return { because: day, from: day, ...(stamp !== undefined && { stamp }) };
}
