import { signInStreak, signInUnits } from '#domain/activities/sign-in-streak.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, Instant, PointUnits, RowId } from '#domain/kernel/units.ts';
import type { PointsEntry } from '#domain/loyalty/facts.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import { countingRowsOf } from '../loyalty/counting-rows.ts';
import { addPoints, isPoints } from '../loyalty/give-points.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type SignInRefusal =
  | { readonly kind: 'unknown-customer' | 'off' | 'clock-behind' }
  /** When, and by which staff member, if the shop keeps them apart. */
  | { readonly kind: 'already'; readonly at: Instant; readonly by: RowId | null };

export type SignedIn = {
  readonly units: PointUnits;
  /** Days in a row, today included. */
  readonly streak: number;
};

/**
 * Signs a customer in: once a business day, the day's points and the bonus at every n-th day in a row
 * (`rules.md` §7). Refused a second time, where the owner gives nothing for
 * it, and while the computer's clock is behind, since nobody knows which day it is (`rules.md` §2).
 */
export async function signIn(
  shop: Shop,
  customerId: RowId,
  act: Act,
): Promise<Result<SignedIn, SignInRefusal>> {
  return operate<SignedIn, SignInRefusal>(shop, act, async (write) => {
    const program = await readProgram(shop.db);
    if (program.signIn.units <= 0) return refuse({ kind: 'off' });
    const card = await liveDocument(shop.db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-customer' });
    if ((await daysClockIsBehind(shop.db, shop.clock)) > 0) return refuse({ kind: 'clock-behind' });
    const before = await signInsOf(shop.db, card.id);
    const already = before.find(({ day }) => day === write.today);
    if (already !== undefined) return refuse({ kind: 'already', at: already.at, by: already.by });

    const days = [...before.map(({ day }) => day), write.today];
    const streak = signInStreak(days, write.today, program.holidays);
    const units = signInUnits(program.signIn, streak);
    const why = { cause: 'signin', reason: null, sourceId: null } as const;
    addPoints(write, program, { customerId: card.id, units, ...why });
    return accept({ units, streak });
  });
}

/** The days on which a customer signed in, oldest first, for showing the row and what the next day gives. */
export async function signInDaysOf(
  shop: Pick<Shop, 'db'>,
  customerId: RowId,
): Promise<readonly BusinessDay[]> {
  return (await signInsOf(shop.db, customerId)).map(({ day }) => day).sort();
}

async function signInsOf(db: ShopDatabase, customerId: RowId): Promise<readonly PointsEntry[]> {
  const rows = await countingRowsOf(db, customerId);
  return rows.filter(isPoints).filter(({ cause }) => cause === 'signin');
}
