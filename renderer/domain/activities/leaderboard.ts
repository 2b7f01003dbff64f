import type { PointUnits, RowId } from '../kernel/units.ts';
import { maskName } from './mask-name.ts';

export type Earner = {
  readonly customerId: RowId;
  readonly name: string;
  /** Earned in the month, in the shop's units. */
  readonly earned: PointUnits;
};

export type Place = Earner & {
  /** Who earned as much shares the place, and the next one is skipped: 1, 1, 3. */
  readonly place: number;
  /** The name as customers may see it. */
  readonly masked: string;
};

/** Who earned most, `most` people or a few more where the last place is shared; nobody who earned nothing. */
export function leaderboard(earners: readonly Earner[], most: number): readonly Place[] {
  const sorted = earners.filter(({ earned }) => earned > 0).sort(byEarned);
  const places: Place[] = [];
  for (const [at, earner] of sorted.entries()) {
    const before = places.at(-1);
    const isShared = before !== undefined && before.earned === earner.earned;
    if (at >= most && !isShared) break;
    const place = isShared ? before.place : at + 1;
    places.push({ ...earner, place, masked: maskName(earner.name) });
  }
  return places;
}

function byEarned(one: Earner, other: Earner): number {
  return other.earned - one.earned || (one.customerId < other.customerId ? -1 : 1);
}
