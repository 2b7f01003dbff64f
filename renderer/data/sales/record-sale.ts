import { type Quote, type SaleDraft, type SaleRefusal, quoteSale } from '#domain/sales/quote.ts';
import type { SaleEntry, SaleLine } from '#domain/sales/sale.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type Cents, type PointUnits, type RowId, pointUnits } from '#domain/kernel/units.ts';
import type { EarnRule } from '#domain/loyalty/earning.ts';

import { documentOfKind, textField } from '../catalogue/documents.ts';
import { readSettings } from '../catalogue/settings.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

export type SaleReceipt = {
  readonly saleId: RowId;
  readonly total: Cents;
  readonly units: PointUnits;
};

/**
 * Records a sale, with or without a card, and the points it earns by today's rule, which is frozen
 * in the entry. Ten presses with one operation id make one sale (`rules.md` §2).
 *
 * Refuses what `quoteSale` refuses, and a customer whose card is gone.
 */
export async function recordSale(
  shop: Shop,
  draft: SaleDraft,
  act: Act,
): Promise<Result<SaleReceipt, SaleRefusal>> {
  return operate<SaleReceipt, SaleRefusal>(shop, act, async (write) => {
    const { earnRule } = await readSettings(shop.db);
    const quote = quoteSale(draft, earnRule);
    if (!quote.ok) return quote;
    const { customerId } = draft;
    if (customerId !== null && (await liveDocument(shop.db, customerId)) === undefined) {
      return refuse({ kind: 'unknown-customer' });
    }

    const sale = addSale(write, draft, await linesOf(shop, write, draft), quote.value, earnRule);
    return accept({
      saleId: sale.id,
      total: sale.total,
      units: sale.earned?.units ?? pointUnits(0),
    });
  });
}

function addSale(
  write: Write,
  draft: SaleDraft,
  lines: readonly SaleLine[],
  quote: Quote,
  rule: EarnRule,
): SaleEntry {
  return write.addEntry<SaleEntry>({
    kind: 'sale',
    subject: draft.customerId,
    lines,
    discount: draft.discount,
    total: quote.total,
    method: draft.method,
    staffId: draft.staffId,
    noteId: write.addTextIfAny(draft.customerId, draft.note),
    earned: draft.customerId === null ? null : { rule, units: quote.units },
  });
}

/** A product keeps the name it has today; free text lies apart (`design.md` §8.9). */
async function linesOf(shop: Shop, write: Write, draft: SaleDraft): Promise<readonly SaleLine[]> {
  const lines: SaleLine[] = [];
  for (const { productId, text, quantity, unitPrice, discount } of draft.lines) {
    const product = productId && (await documentOfKind(shop.db, 'product', productId));
    lines.push({
      productId,
      name: product ? textField(product, 'name') : null,
      textId: product ? null : write.addTextIfAny(draft.customerId, text),
      quantity,
      unitPrice,
      discount,
    });
  }
  return lines;
}
