import { cardFrom } from '#domain/customers/card-document.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Buyer, OfferedReward, SaleRefusal, SaleTerms } from '#domain/sales/quote.ts';

import { daysClockIsBehind } from '../clock-check.ts';
import { documentsOfKind, textField } from '../catalogue/documents.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import { readLoyalty } from '../fold-rules.ts';
import { readOffered } from '../rewards/reward-list.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { standingOn } from '../standings.ts';

/**
 * What a sale to this customer is quoted by today, with what rewards there are where they are asked for: the counter's preview and the saving both read
 * it here. Refuses a card that is gone.
 */
export async function readSaleTerms(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  customerId: RowId | null,
  { withRewards = false }: { readonly withRewards?: boolean } = {},
): Promise<Result<SaleTerms, SaleRefusal>> {
  const day = clock.today();
  const [buyer, { program }, daysBehind] = await Promise.all([
    customerId === null ? null : readBuyer(db, customerId, day),
    readLoyalty(db),
    daysClockIsBehind(db, clock),
  ]);
  if (buyer === undefined) return refuse({ kind: 'unknown-customer' });
  // Only a bonus on a category asks which goods are of it.
  const asks = program.goods.some(({ category }) => category !== null);
  const categories = asks ? await readCategories(db) : new Map<RowId, string>();
  const rewards = withRewards ? await readOffers(db, program.earn.decimals) : [];
  return accept({ program, day, buyer, isClockBehind: daysBehind > 0, categories, rewards });
}

async function readBuyer(
  db: ShopDatabase,
  customerId: RowId,
  day: BusinessDay,
): Promise<Buyer | undefined> {
  const [document, standing] = await Promise.all([
    liveDocument(db, customerId),
    standingOn(db, customerId, day),
  ]);
  if (document === undefined) return undefined;
  const { tier, birthdayUses, points, stored, coupons } = standing;
  const { birthday } = cardFrom(document);
  return { tierId: tier, birthday, birthdayUses, points, purses: stored, coupons };
}

async function readOffers(db: ShopDatabase, decimals: number): Promise<readonly OfferedReward[]> {
  const offers: OfferedReward[] = [];
  for (const { id, name, cost, left } of await readOffered(db, decimals)) {
    offers.push({ id, name, cost, left });
  }
  return offers;
}

async function readCategories(db: ShopDatabase): Promise<ReadonlyMap<RowId, string>> {
  const products = await documentsOfKind(db, 'product');
  return new Map(products.map((product) => [product.id, textField(product, 'category')]));
}
