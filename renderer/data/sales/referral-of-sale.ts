import { cardFrom } from '#domain/customers/card-document.ts';
import {
  type ReferralPoints,
  referralRewards,
  referralTakenBack,
} from '#domain/activities/referral.ts';
import { cents, type BusinessDay, type Cents, type RowId } from '#domain/kernel/units.ts';
import type { PointsEntry } from '#domain/loyalty/facts.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import { billOf, netKept } from '#domain/loyalty/points/earned.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { isRefund, isSale } from '#domain/loyalty/visits.ts';
import { placeInHistory } from '#domain/sales/history.ts';
import type { RefundEntry, SaleEntry } from '#domain/sales/sale.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { entriesOf, entriesOfOperation, readGroups } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Write } from '../write/write.ts';

/**
 * Gives both sides their points if this is the friend's first sale that counts for a referral
 * (`rules.md` §7), in the operation of the sale. In a shop without referral points nothing is read.
 */
export async function addReferralOfSale(
  db: ShopDatabase,
  write: Write,
  sale: SaleEntry,
  program: LoyaltyProgram,
): Promise<void> {
  const { referral: rule, earn } = program;
  if (sale.subject === null || (rule.referrerUnits <= 0 && rule.friendUnits <= 0)) return;
  const friend = await liveDocument(db, sale.subject);
  const referredBy = friend === undefined ? null : cardFrom(friend).referrerId;
  if (referredBy === null) return;
  const groups = await readGroups(db);
  const [friendId, referrerId] = [sale.subject, referredBy].map((id) => canonicalId(groups, id));
  if (friendId === undefined || referrerId === undefined) return;
  if ((await liveDocument(db, referrerId)) === undefined) return;

  const own = await countingEntries(db, friendId);
  const theirs = await countingEntries(db, referrerId);
  const points = referralRewards({
    rule,
    decimals: earn.decimals,
    friendId,
    referrerId,
    sale: { id: sale.id, net: netKept(sale, 0) },
    friendSales: own
      .filter(isSale)
      .filter(({ id }) => id !== sale.id)
      .map((past) => ({
        id: past.id,
        net: netKept(past, 0),
        refunded: netBack(past, refundedOf(past.id, own)),
      })),
    given: [...own, ...theirs].filter(isReferral),
    referrerCountThisMonth: friendsOfMonth(theirs.filter(isReferral), sale.day, own),
  });
  const until = lastUsableDay(sale.day, program.expiry);
  for (const one of points) addPoints(write, one, until);
}

/** Takes both sides' points back if this refund returns all of the friend's first sale in time. */
export async function addReferralOfRefund(
  db: ShopDatabase,
  write: Write,
  sale: SaleEntry,
  refund: RefundEntry,
  { refundedBefore, program }: { readonly refundedBefore: Cents; readonly program: LoyaltyProgram },
): Promise<void> {
  if (sale.subject === null) return;
  const given = await referralsFor(db, sale);
  const points = referralTakenBack({
    rule: program.referral,
    sale: { id: sale.id, day: sale.day, bill: billOf(sale) },
    refundedBefore,
    refund: { day: refund.day, amount: refund.amount },
    given,
  });
  for (const one of points) addPoints(write, one, null);
}

/**
 * What both got for this sale, and what of it was taken back: it lies with those who got it in the sale's own
 * operation, whoever is named on the friend's card since.
 */
async function referralsFor(db: ShopDatabase, sale: SaleEntry): Promise<readonly PointsEntry[]> {
  // A past sale came in with half a million others, and none of them gave any.
  if (placeInHistory(sale.id) !== undefined) return [];
  const given = (await entriesOfOperation(db, sale.operationId)).filter(isReferral);
  const found = new Map<RowId, PointsEntry>();
  for (const { subject } of given) {
    if (subject === null) continue;
    for (const entry of (await countingEntries(db, subject)).filter(isReferral)) {
      found.set(entry.id, entry);
    }
  }
  return [...found.values()];
}

async function countingEntries(db: ShopDatabase, id: RowId): Promise<readonly Entry[]> {
  const off = await readOff(db);
  return (await entriesOf(db, id)).filter(({ operationId }) => !off.has(operationId));
}

function addPoints(
  write: Write,
  { customerId, units, decimals, sourceId }: ReferralPoints,
  until: BusinessDay | null,
): void {
  write.addEntry<PointsEntry>({
    kind: 'points',
    subject: customerId,
    units,
    decimals,
    cause: 'referral',
    until,
    reason: null,
    reasonId: null,
    sourceId,
  });
}

function isReferral(entry: Entry): entry is PointsEntry {
  return entry.kind === 'points' && 'cause' in entry && entry.cause === 'referral';
}

function refundedOf(saleId: RowId, entries: readonly Entry[]): number {
  const refunds = entries.filter(isRefund).filter((refund) => refund.saleId === saleId);
  return refunds.reduce((all, { amount }) => all + amount, 0);
}

function netBack(sale: SaleEntry, refunded: number): Cents {
  return cents(netKept(sale, 0) - netKept(sale, refunded));
}

/** Friends for whom the referrer still has this month's points; what they got as a friend themselves is none. */
function friendsOfMonth(
  referrals: readonly PointsEntry[],
  day: BusinessDay,
  friends: readonly Entry[],
): number {
  const ownSales = new Set(friends.map(({ id }) => id));
  const sums = new Map<RowId | null, number>();
  for (const { sourceId, units, day: on } of referrals) {
    if (on.slice(0, 7) !== day.slice(0, 7) || (sourceId !== null && ownSales.has(sourceId)))
      continue;
    sums.set(sourceId, (sums.get(sourceId) ?? 0) + units);
  }
  return [...sums.values()].filter((units) => units > 0).length;
}
