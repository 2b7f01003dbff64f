import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import { type BusinessDay, type Cents, type PointUnits, type RowId } from '#domain/kernel/units.ts';
import { averageSale, isSale, spentLastYear } from '#domain/loyalty/visits.ts';

import { type Tag, tagsOf } from '../catalogue/tags.ts';
import { entryById } from '../entries-door.ts';
import { lineNames } from '../sales/line-names.ts';
import type { Shop } from '../shop.ts';
import { standingOf } from '../standings.ts';
import { liveDocument } from './customer-documents.ts';

/** Everything the counter shows about who stands in front of it. */
export type Overview = {
  readonly card: Card;
  readonly points: PointUnits;
  readonly visits: number;
  readonly spentLastYear: Cents;
  /** Net money over all time. */
  readonly spent: Cents;
  readonly averageSale: Cents | null;
  readonly lastVisit: BusinessDay | null;
  readonly lastBought: string;
  readonly tags: readonly Tag[];
};

/** The overview of a card; undefined if the card is gone. A handful of reads by key, whatever the history. */
export async function overviewOf(shop: Shop, id: RowId): Promise<Overview | undefined> {
  const document = await liveDocument(shop.db, id);
  if (document === undefined) return undefined;

  const card = cardFrom(document);
  const standing = await standingOf(shop.db, id);
  const tags = await tagsOf(shop);
  return {
    card,
    points: standing.points,
    visits: standing.visits,
    spentLastYear: spentLastYear(standing, shop.clock.today()),
    spent: standing.spent,
    averageSale: averageSale(standing),
    lastVisit: standing.lastDay,
    lastBought: await lastBought(shop, standing.lastSaleId),
    tags: tags.filter((tag) => card.tagIds.includes(tag.id)),
  };
}

async function lastBought(shop: Shop, saleId: RowId | null): Promise<string> {
  const sale = saleId === null ? undefined : await entryById(shop.db, saleId);
  if (sale === undefined || !isSale(sale)) return '';
  const names = await lineNames(shop.db, sale.lines);
  return names.filter((name) => name !== '').join('、');
}
