import type { Product } from '#data/catalogue/products.ts';
import { typedMoney } from '#i18n/money.ts';
import { newOperationId } from '#platform/ids.ts';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusSoon } from '../keys/focus.ts';

/** Puts a product, or words of one's own, on the bill. The same product again counts one more. */
export function addLine(what: Product | string): void {
  const { sale, changeSale } = useDrafts.getState();
  if (typeof what !== 'string') {
    const same = sale.lines.find(
      (line) => line.productId === what.id && /^\d+$/.test(line.quantity),
    );
    if (same !== undefined) {
      const quantity = String(Number(same.quantity) + 1);
      changeSale({
        lines: sale.lines.map((line) => (line === same ? { ...line, quantity } : line)),
      });
      return;
    }
  }
  const key = newOperationId();
  const line =
    typeof what === 'string'
      ? { productId: null, name: what, price: '' }
      : { productId: what.id, name: what.name, price: typedMoney(what.price) };
  changeSale({ lines: [...sale.lines, { ...line, key, quantity: '1', discount: '' }] });
  if (typeof what === 'string') focusSoon(`sale-price-${key}`);
}
