import type { PointUnits, RowId } from '#domain/kernel/units.ts';
import type { PointsCause, PointsEntry } from '#domain/loyalty/facts.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { Entry } from '#domain/sync/rows.ts';

import type { Write } from '../write/write.ts';

/** What a command that gives or takes points besides a sale decides; the rest is the program's. */
export type PointsGiven = {
  readonly customerId: RowId;
  readonly units: PointUnits;
  readonly cause: PointsCause;
  readonly reason: string | null;
  readonly sourceId: RowId | null;
};

/** Points inside a command: what is given is usable as long as points earned today. */
export function addPoints(
  write: Write,
  { earn, expiry }: Pick<LoyaltyProgram, 'earn' | 'expiry'>,
  { customerId, units, ...why }: PointsGiven,
): PointsEntry {
  return write.addEntry<PointsEntry>({
    kind: 'points',
    subject: customerId,
    units,
    decimals: earn.decimals,
    until: units > 0 ? lastUsableDay(write.today, expiry) : null,
    reasonId: null,
    ...why,
  });
}

/** Points that were given or taken by themselves: by hand, by an activity, a draw, a sign-in, a referral. */
export function isPoints<E extends Entry>(entry: E): entry is E & PointsEntry {
  return entry.kind === 'points';
}
