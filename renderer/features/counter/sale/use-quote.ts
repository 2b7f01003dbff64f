import type { EarnRule } from '#domain/loyalty/earning.ts';
import { type Quote, quoteSale } from '#domain/sales/quote.ts';

import { type SaleForm, saleFrom } from '../draft/sale-form.ts';

/** What the sale in the fields comes to right now; undefined while it is none. The same rule decides at saving. */
export function useQuote(form: SaleForm, rule: EarnRule | undefined): Quote | undefined {
  const draft = saleFrom(form);
  if (draft === undefined || rule === undefined) return undefined;
  const quote = quoteSale(draft, rule);
  return quote.ok ? quote.value : undefined;
}
