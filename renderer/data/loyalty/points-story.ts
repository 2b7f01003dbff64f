import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { LotStory, PointsLine } from '#domain/loyalty/points/explain.ts';
import type { PointsState } from '#domain/loyalty/points/fold-points.ts';

import type { Shop } from '../shop.ts';
import { explainedPointsOf } from './explained-points.ts';
import { type ToldFact, toldFacts } from './told-facts.ts';

/** Why a customer has the points they have, as far as it is shown. */
export type PointsStory = {
  /** Of the shop today: every number of points here is in units of these. */
  readonly decimals: number;
  readonly state: PointsState;
  /** What happened, newest first. */
  readonly lines: readonly PointsLine[];
  readonly moreLines: number;
  /** Points that can be used, in the order in which they will be. */
  readonly live: readonly LotStory[];
  readonly moreLive: number;
  /** Points that are gone, those given last first. */
  readonly gone: readonly LotStory[];
  readonly moreGone: number;
  /** The facts that these lines and lots name, in words. */
  readonly facts: ReadonlyMap<RowId, ToldFact>;
};

type StoryOf = {
  /** The story up to the end of this day. */
  readonly through: BusinessDay;
  /** How many lines, and how many lots of each kind: a regular has thousands. */
  readonly most: number;
};

/**
 * The answer to "why do I have 37 points?" (`rules-points.md`): lots, what used them, what ran out, what a
 * refund took back, as of the end of any day, from the cards of the whole group. It is the fold of the
 * balance itself; names are read only of what is shown.
 */
export async function pointsStoryOf(
  shop: Shop,
  customerId: RowId,
  { through, most }: StoryOf,
): Promise<PointsStory> {
  const { lines, lots, state, decimals, facts } = await explainedPointsOf(
    shop.db,
    customerId,
    through,
  );
  const told = lines.filter(isWorthTelling);
  const gone = lots.filter(({ left }) => left === 0).toReversed();
  const places = new Map(state.lots.map(({ id }, place) => [id, place]));
  const live = lots
    .filter(({ left }) => left > 0)
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const shown = {
    lines: told.toReversed().slice(0, most),
    live: live.slice(0, most),
    gone: gone.slice(0, most),
  };
  return {
    decimals,
    state,
    ...shown,
    moreLines: told.length - shown.lines.length,
    moreLive: live.length - shown.live.length,
    moreGone: gone.length - shown.gone.length,
    facts: await toldFacts(shop, facts, namedBy(shown)),
  };
}

/** Balances brought along without points, and expiry switched on before there were any, say nothing. */
function isWorthTelling({ fact, moves }: PointsLine, at: number): boolean {
  if (moves.length > 0 || fact === null) return true;
  return fact.kind !== 'opening' && (fact.kind !== 'points_term' || at > 0);
}

function namedBy({ lines, live, gone }: Pick<PointsStory, 'lines' | 'live' | 'gone'>) {
  const ofLots = [...live, ...gone].flatMap(({ factId, moves }) => [
    factId,
    ...moves.map((move) => move.factId),
  ]);
  const ofLines = lines.flatMap(({ fact }) => fact?.id ?? []);
  return new Set<RowId>([...ofLines, ...ofLots.filter((id) => id !== null)]);
}
