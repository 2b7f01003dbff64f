import { signInStreak, signInUnits } from '#domain/activities/sign-in-streak.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { BusinessDay, Cents, PointUnits, RowId } from '#domain/kernel/units.ts';
import { birthdayBonusYear } from '#domain/loyalty/birthday-window.ts';
import { toNextTier } from '#domain/loyalty/hints.ts';
import type { LoyaltyProgram, Tier } from '#domain/loyalty/program.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { spentForTier } from '#domain/loyalty/tiers/spent-for-tier.ts';

import { signInDaysOf } from '../activities/sign-in.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import { standingOn } from '../standings.ts';
import { readProgram } from './program.ts';

/** What the loyalty programme means for one customer today. */
export type CustomerLoyalty = {
  readonly customerId: RowId;
  readonly program: LoyaltyProgram;
  readonly standing: Standing;
  /** Null in a shop without tiers. */
  readonly tier: Tier | null;
  /** The tier above, and how much more spending reaches it. */
  readonly next: { readonly tier: Tier; readonly missing: Cents } | null;
  readonly isBirthday: boolean;
  /** Null where signing in gives nothing. */
  readonly signIn: SignInToday | null;
};

export type SignInToday = {
  readonly isDone: boolean;
  /** Days in a row: with today, or up to yesterday while today is open. */
  readonly streak: number;
  /** What today gives, if it is still open. */
  readonly units: PointUnits;
};

/** What the counter shows beside the card's own facts; undefined if the card is gone. */
export async function loyaltyOf(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  id: RowId,
): Promise<CustomerLoyalty | undefined> {
  const document = await liveDocument(db, id);
  if (document === undefined) return undefined;
  const day = clock.today();
  const program = await readProgram(db);
  const standing = await standingOn(db, id, day);
  const spent = spentForTier(standing.recent, program.tierMonths, day);
  const { tiers } = program;
  const { birthday } = cardFrom(document);
  return {
    customerId: id,
    program,
    standing,
    tier:
      tiers.length > 1
        ? (tiers.find((tier) => tier.id === standing.tier) ?? tiers[0] ?? null)
        : null,
    next: toNextTier(program, { tierId: standing.tier, spent }),
    isBirthday: birthdayBonusYear(birthday, day, itsDay, program) !== null,
    signIn: program.signIn.units > 0 ? await signInToday({ db }, id, program, day) : null,
  };
}

const itsDay = { window: 'day', before: 0, after: 0 } as const;

async function signInToday(
  shop: Pick<Shop, 'db'>,
  id: RowId,
  { signIn, holidays }: LoyaltyProgram,
  day: BusinessDay,
): Promise<SignInToday> {
  const days = await signInDaysOf(shop, id);
  const isDone = days.includes(day);
  // As if signed in: what the row is with today.
  const withToday = signInStreak([...days, day], day, holidays);
  return {
    isDone,
    streak: isDone ? withToday : withToday - 1,
    units: signInUnits(signIn, withToday),
  };
}
