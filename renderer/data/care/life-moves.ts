import type { LifeStage } from '#domain/care/life-cycle.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';

export type LifeMove = {
  readonly customerId: RowId;
  readonly life: LifeStage;
  readonly since: BusinessDay;
};

/** Stages that somebody gets into by staying away. */
const slipped = ['quiet', 'sleeping', 'leaving', 'lost'] as const satisfies readonly LifeStage[];

/**
 * Who got from one stage of their life into the next since `from`, that day included, the newest first. Who came
 * back is none of them: they are active since their sale. Found by index: only those are read who moved.
 */
export async function movedSince(
  { db }: Pick<Shop, 'db'>,
  from: BusinessDay,
): Promise<readonly LifeMove[]> {
  const moves: LifeMove[] = [];
  for (const life of slipped) {
    const rows = await db.standings
      .where('[life+lifeSince]')
      .between([life, from], [life, endOfDays], true, true)
      .toArray();
    for (const { customerId, lifeSince } of rows) {
      if (lifeSince !== null) moves.push({ customerId, life, since: lifeSince });
    }
  }
  // A card that was deleted or erased keeps its standing.
  const cards = await liveCustomersAmong(
    db,
    moves.map(({ customerId }) => customerId),
  );
  const there = new Set(cards.map(({ id }) => id));
  return moves
    .filter(({ customerId }) => there.has(customerId))
    .sort((one, other) => (one.since > other.since ? -1 : one.since < other.since ? 1 : 0));
}

const endOfDays = '9999-12-31';
