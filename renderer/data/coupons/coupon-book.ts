import type { CouponIssueEntry } from '#domain/coupons/facts.ts';
import { type CouponState, foldCoupons, isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import type { BusinessDay, Instant, OperationId, RowId } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { readGroups } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { countingRowsOfAll } from '../loyalty/counting-rows.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { StoredEntry } from '../stored-rows.ts';

/** One issued coupon of the whole shop, and what became of it. */
export type CouponPiece = {
  readonly issueId: RowId;
  readonly couponId: RowId;
  readonly customerId: RowId;
  readonly code: string;
  readonly until: BusinessDay;
  readonly at: Instant;
  readonly day: BusinessDay;
  /** The action that issued it, which is undone as a whole. */
  readonly operationId: OperationId;
  readonly state: CouponState;
};

/** Pieces by kind of coupon. */
export type CouponBook = ReadonlyMap<RowId, readonly CouponPiece[]>;

type Issue = StoredEntry & CouponIssueEntry;

const issuesAtOnce = 1_000;
const peopleAtOnce = 500;

/**
 * Everything that was issued and counts, oldest first. What still lies in the hand is known from the standings; only
 * of those whose coupon is gone are the entries read, so that a list of thousands that was issued this morning
 * costs a second and not a minute. Stopped by its signal it answers undefined.
 */
export async function couponBook(
  { db, clock }: Shop,
  signal: AbortSignal,
): Promise<CouponBook | undefined> {
  const off = await readOff(db);
  const issues = (await everyIssue(db, signal)).filter(({ operationId }) => !off.has(operationId));
  const byOwner = Map.groupBy(issues, ({ owner }) => owner);
  const states = new Map<RowId, CouponState>();
  const owners = [...byOwner.keys()];
  for (let start = 0; start < owners.length; start += peopleAtOnce) {
    if (signal.aborted) return undefined;
    const some = owners.slice(start, start + peopleAtOnce);
    const theirs = some.map((owner) => [owner, byOwner.get(owner) ?? []] as const);
    await addStates(db, new Map(theirs), clock.today(), states);
  }
  if (signal.aborted) return undefined;
  const pieces = issues.map(({ owner, ...issue }) => pieceOf(issue, owner, states));
  return Map.groupBy(pieces, ({ couponId }) => couponId);
}

/** What came of how many pieces of one coupon. */
export function tallyOf(
  pieces: readonly CouponPiece[],
): Readonly<Record<CouponState | 'issued', number>> {
  const tally = { issued: pieces.length, held: 0, redeemed: 0, expired: 0, voided: 0 };
  for (const { state } of pieces) tally[state] += 1;
  return tally;
}

type OwnedIssue = Issue & { readonly owner: RowId };

/** Every issue with the card that stands for its owner, in the order they were written. */
async function everyIssue(db: ShopDatabase, signal: AbortSignal): Promise<readonly OwnedIssue[]> {
  const groups = await readGroups(db);
  const found = new Map<RowId, OwnedIssue>();
  for (let after = 'coupon:'; !signal.aborted;) {
    // The mark of the page's last one comes again, should two ever have the same code.
    const page = db.entries.where('mark').between(after, 'coupon;').limit(issuesAtOnce);
    const rows = await page.toArray();
    for (const row of rows) {
      if (!isCouponIssue(row) || row.subject === null) continue;
      found.set(row.id, { ...row, owner: canonicalId(groups, row.subject) });
    }
    after = rows.at(-1)?.mark ?? after;
    if (rows.length < issuesAtOnce) break;
  }
  return [...found.values()].sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
}

async function addStates(
  db: ShopDatabase,
  issuesOf: ReadonlyMap<RowId, readonly Issue[]>,
  today: BusinessDay,
  states: Map<RowId, CouponState>,
): Promise<void> {
  const standings = await db.standings.bulkGet([...issuesOf.keys()]);
  const held = new Set(
    standings.flatMap((one) => one?.coupons.map(({ issueId }) => issueId) ?? []),
  );
  const others: RowId[] = [];
  for (const [owner, issues] of issuesOf) {
    for (const { id } of issues) if (held.has(id)) states.set(id, 'held');
    // A standing of yesterday still holds what is over today.
    if (issues.some(({ id, until }) => !held.has(id) || until < today)) others.push(owner);
  }
  for (const rows of (await countingRowsOfAll(db, others)).values()) {
    for (const { issueId, state } of foldCoupons(rows, today)) states.set(issueId, state);
  }
}

function pieceOf(
  { id, couponId, code, until, at, day, operationId }: Issue,
  customerId: RowId,
  states: ReadonlyMap<RowId, CouponState>,
): CouponPiece {
  const state = states.get(id) ?? 'expired';
  return { issueId: id, couponId, customerId, code, until, at, day, operationId, state };
}
