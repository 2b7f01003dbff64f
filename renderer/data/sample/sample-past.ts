import type { SampleSale } from '#domain/sample/sample-customer.ts';
import type { SampleShop } from '#domain/sample/sample-shop.ts';
import type { PastSale } from '#domain/sales/history.ts';
import { type RowId, cents, toBusinessDay } from '#domain/kernel/units.ts';

import { stageHistory } from '../import/history-writer.ts';
import type { LongCommand } from '../write/long-operation.ts';
import type { SampleMoment } from './sample-moment.ts';
import type { SampleCatalogue } from './sample-catalogue.ts';

/** How many of the newest sales are made one by one; the others are packed as past. */
const lately = 300;

/** The newest sales, oldest of them first. */
export function lateSales({ sales }: SampleShop): readonly SampleSale[] {
  return sales.slice(-lately);
}

/** Stages all sales but the newest as pages of history. */
export async function stagePast(
  long: LongCommand,
  { sales }: SampleShop,
  people: readonly RowId[],
  catalogue: SampleCatalogue,
  moment: SampleMoment,
): Promise<void> {
  const past = sales
    .slice(0, -lately)
    .map((sale, at) => pastSale(sale, at, people, catalogue, moment));
  await stageHistory(long, past, () => true);
}

function pastSale(
  sale: SampleSale,
  at: number,
  people: readonly RowId[],
  { products, staff }: SampleCatalogue,
  { instantAt }: SampleMoment,
): PastSale {
  const day = toBusinessDay(sale.day);
  return {
    kind: 'sale',
    person: people[sale.customer] ?? null,
    day,
    second: Math.floor(Date.parse(instantAt(day, sale.minute)) / 1000),
    total: cents(sale.cents),
    discount: cents(sale.discountCents),
    method: sale.method,
    staffId: staff[at % staff.length] ?? null,
    receipt: '',
    lines: sale.lines.map(({ productName, quantity, unitCents }) => ({
      productId: products.get(productName) ?? null,
      name: null,
      quantity: quantity * 1_000,
      price: cents(unitCents),
    })),
  };
}
