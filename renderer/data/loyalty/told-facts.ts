import { cardFrom } from '#domain/customers/card-document.ts';
import type { BusinessDay, Cents, Instant, RowId } from '#domain/kernel/units.ts';
import type { PointsCause } from '#domain/loyalty/facts.ts';
import { type PointsFact, isPointsFact } from '#domain/loyalty/points/apply-fact.ts';
import { billOf, netKept } from '#domain/loyalty/points/earned.ts';
import type { Earned } from '#domain/sales/sale.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import { entryById } from '../entries-door.ts';
import { lineNames } from '../sales/line-names.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';

/** How the points of a bill came about, for `earningSteps`. */
export type Earning = { readonly earned: Earned; readonly amount: Cents; readonly net: Cents };

/** Something that moved points, with what is needed to say it. */
export type ToldFact = {
  readonly id: RowId;
  readonly kind: PointsFact['kind'];
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly cause: PointsCause | null;
  /** What was bought or given back, the visit card, the reward, the activity, prize or listed reason; empty if unnamed. */
  readonly name: string;
  /** Somebody's own words; empty without any, and once they were erased. */
  readonly words: string;
  /** The bill, or what was given back of one. */
  readonly amount: Cents | null;
  readonly earning: Earning | null;
  /** Whose first sale a referral is about; empty for this customer's own, and for who is not there any more. */
  readonly friend: string;
};

/** The wanted facts in words. A refund is named by its sale, a cancelled reward by its redemption, so `all` are needed. */
export async function toldFacts(
  shop: Shop,
  all: readonly Entry[],
  wanted: ReadonlySet<RowId>,
): Promise<ReadonlyMap<RowId, ToldFact>> {
  const facts = all.filter(isPointsFact);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const shown = facts.filter(({ id }) => wanted.has(id));
  const words = await textsOf(shop.db, shown.flatMap(textIdOf));
  const told = new Map<RowId, ToldFact>();
  for (const fact of shown) {
    const [textId] = textIdOf(fact);
    told.set(fact.id, {
      ...plain(fact),
      name: await nameOf(shop, fact, byId),
      words: (textId && words.get(textId)) ?? '',
      friend: await friendOf(shop, fact),
    });
  }
  return told;
}

function plain(fact: PointsFact) {
  const { id, kind, day, at } = fact;
  const cause = fact.kind === 'points' ? fact.cause : null;
  const earning = earningOf(fact);
  const isBack = fact.kind === 'refund' || fact.kind === 'return_unlinked';
  const amount = isBack ? fact.amount : (billed(fact)?.amount ?? null);
  return { id, kind, day, at, cause, earning, amount };
}

function earningOf(fact: PointsFact): Earning | null {
  const bill = billed(fact);
  const earned = fact.kind === 'sale' || fact.kind === 'card_used' ? fact.earned : null;
  return bill === null || earned === null ? null : { earned, ...bill };
}

function billed(fact: PointsFact): Omit<Earning, 'earned'> | null {
  if (fact.kind === 'sale') return { amount: billOf(fact), net: netKept(fact, 0) };
  return fact.kind === 'card_used' ? { amount: fact.share, net: fact.share } : null;
}

function textIdOf(fact: PointsFact): readonly RowId[] {
  const isWorded =
    fact.kind === 'points' || fact.kind === 'refund' || fact.kind === 'return_unlinked';
  return isWorded && fact.reasonId !== null ? [fact.reasonId] : [];
}

async function nameOf(
  shop: Shop,
  fact: PointsFact,
  byId: ReadonlyMap<RowId, PointsFact>,
): Promise<string> {
  switch (fact.kind) {
    case 'sale':
    case 'return_unlinked':
      return (await lineNames(shop.db, fact.lines)).filter((name) => name !== '').join('、');
    case 'refund': {
      const sale = byId.get(fact.saleId);
      return sale === undefined ? '' : nameOf(shop, sale, byId);
    }
    case 'card_used': {
      const card = await entryById(shop.db, fact.cardId);
      return card !== undefined && isNamed(card) ? card.name : '';
    }
    case 'points':
      return fact.reason ?? '';
    case 'redeem':
      return fact.name ?? '';
    case 'redeem_cancel': {
      const redeem = byId.get(fact.redeemId);
      return redeem?.kind === 'redeem' ? (redeem.name ?? '') : '';
    }
    case 'opening':
    case 'points_term':
      return '';
  }
}

function isNamed(row: object): row is { readonly name: string } {
  return 'name' in row && typeof row.name === 'string';
}

async function friendOf(shop: Shop, fact: PointsFact): Promise<string> {
  if (fact.kind !== 'points' || fact.cause !== 'referral' || fact.sourceId === null) return '';
  const sale = await entryById(shop.db, fact.sourceId);
  const buyer = sale?.subject ?? null;
  if (buyer === null || buyer === fact.subject) return '';
  const document = await liveDocument(shop.db, buyer);
  return document === undefined ? '' : cardFrom(document).name;
}
