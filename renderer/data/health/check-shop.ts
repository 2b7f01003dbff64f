import type { Instant } from '#domain/kernel/units.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import type { Clock } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { refoldInTurns } from '../standings.ts';
import { checkRows } from './check-rows.ts';
import { wrongStandings } from './check-standings.ts';

/** What the shop found out about itself; plain, so that it can be kept and sent. */
export type SelfCheck = {
  readonly at: Instant;
  readonly rows: number;
  readonly people: number;
  /** How many customers' numbers differed from their facts; they were put right on the spot. */
  readonly mended: number;
  /** How many still differ after that. */
  readonly wrong: number;
  readonly orphans: number;
  readonly indexes: readonly string[];
  readonly clockBehind: number;
};

export class CheckStopped extends Error {}

/**
 * The shop looks at itself: every row, every index, everybody's numbers folded anew, the clock. Numbers that differ
 * from their facts are put right at once, since the facts are the truth (`design.md` §3), and looked at again. An index
 * that is not whole is mended by a database written anew (`renew`). Facts about nobody are only counted: they are facts.
 *
 * Stopped, it throws `CheckStopped` and has changed nothing but numbers that were wrong.
 */
export async function checkShop(
  { db, clock }: { readonly db: ShopDatabase; readonly clock: Clock },
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<SelfCheck> {
  const rows = (await db.entries.count()) + (await db.documents.count()) + (await db.texts.count());
  // Folding a person costs about as much as looking at ten rows.
  const of = rows + 10 * (await db.standings.count());
  const looked = (done: number) => {
    if (signal.aborted) throw new CheckStopped('The self-check was stopped.');
    progress(Math.min(done, of), of);
  };
  const found = await checkRows(db, looked);
  const fold = () => wrongStandings(db, found.people, (people) => looked(rows + 10 * people));
  const differing = await fold();
  await refoldInTurns(db, differing);
  const wrong = differing.length === 0 ? [] : await fold();
  progress(of, of);
  return {
    at: clock.instant(),
    rows: found.rows,
    people: found.people.size,
    mended: differing.length - wrong.length,
    wrong: wrong.length,
    orphans: found.orphans,
    indexes: found.indexes,
    clockBehind: await daysClockIsBehind(db, clock),
  };
}
