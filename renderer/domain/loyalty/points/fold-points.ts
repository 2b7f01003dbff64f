import type { BusinessDay, PointUnits, RowId } from '../../kernel/units.ts';
import type { Entry } from '../../sync/rows.ts';
import { inTheirOrder } from '../in-order.ts';
import {
  type Fold,
  type PointsFact,
  type Rejection,
  applyFact,
  emptyFold,
  isPointsFact,
} from './apply-fact.ts';
import { type Recorder, runOut } from './book.ts';
import { asUnits } from './whole.ts';

/** Points that can be used until the end of a day; null for ever. */
export type LiveLot = {
  readonly id: string;
  /** The fact that gave them. */
  readonly factId: RowId;
  readonly earnedDay: BusinessDay;
  readonly until: BusinessDay | null;
  readonly units: PointUnits;
};

/** A customer's points at the end of a shop day, in units of the shop's present decimals. */
export type PointsState = {
  /** `live` − `debt`: never both above zero. */
  readonly balance: PointUnits;
  readonly live: PointUnits;
  readonly debt: PointUnits;
  /** All that ever ran out unused. */
  readonly expiredTotal: PointUnits;
  /** In the order in which they would be spent. */
  readonly lots: readonly LiveLot[];
  /** Live units by last usable day, soonest first, endless last: what is left on any later day is what a cache needs. */
  readonly lotsByDay: readonly (readonly [BusinessDay | null, PointUnits])[];
  /** What runs out soonest: the last day on which it can be used, and how much. */
  readonly nextExpiry: { readonly day: BusinessDay; readonly units: PointUnits } | null;
  /** Facts that count nowhere: shown, never silently lost. */
  readonly rejected: readonly Rejection[];
};

export type PointsOptions = {
  /** Of the shop today. */
  readonly decimals: number;
  /** The state is that of the end of this day; later facts are left out. */
  readonly through: BusinessDay;
};

/**
 * A customer's points out of the facts that count (`rules-points.md` 5–9): those of all cards of the group,
 * and the shop's switchings-on of expiry. A function of the set of facts: their order, copies of one
 * fact, and who wrote them do not matter. It needs no settings, since each fact froze its own; it never
 * throws, whatever a newer version or a damaged file put into a fact.
 */
export function foldPoints(facts: readonly Entry[], options: PointsOptions): PointsState {
  return stateOf(foldWith(facts, options, null));
}

/** Hears of each fact before it is applied, and of each move of points. */
export type Listener = {
  readonly onFact: (fact: PointsFact) => void;
  readonly onMove: Recorder;
};

/** The same fold, told step by step to who wants to explain it. */
export function foldWith(
  facts: readonly Entry[],
  { decimals, through }: PointsOptions,
  listener: Listener | null,
): Fold {
  const inOrder = inTheirOrder(facts.filter(isPointsFact), through);
  const start = { decimals, firstDay: through };
  const fold = emptyFold(inOrder, start, listener?.onMove ?? null);
  const { book } = fold;
  for (const fact of inOrder) {
    runOut(book, fact.day);
    book.day = fact.day;
    book.factId = fact.id;
    book.madeByFact = 0;
    listener?.onFact(fact);
    applyFact(fold, fact);
  }
  runOut(book, through);
  return fold;
}

/** What the fold came to, as the screens and the standing want it. */
export function stateOf({ book, rejected }: Fold): PointsState {
  const lots = book.lots.map(({ id, factId, earnedDay, until, left }) => ({
    id,
    factId,
    earnedDay,
    until,
    units: asUnits(left),
  }));
  const lotsByDay = byDay(lots);
  const [day = null, units = asUnits(0)] = lotsByDay[0] ?? [];
  return {
    balance: asUnits(book.live - book.debt),
    live: asUnits(book.live),
    debt: asUnits(book.debt),
    expiredTotal: asUnits(book.expiredTotal),
    lots,
    lotsByDay,
    nextExpiry: day === null ? null : { day, units },
    rejected,
  };
}

function byDay(lots: readonly LiveLot[]): PointsState['lotsByDay'] {
  const days = new Map<BusinessDay | null, PointUnits>();
  for (const { until, units } of lots) days.set(until, asUnits((days.get(until) ?? 0) + units));
  return [...days];
}
