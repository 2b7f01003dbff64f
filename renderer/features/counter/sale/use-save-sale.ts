import { recordSale } from '#data/sales/record-sale.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { SaleRefusal } from '#domain/sales/quote.ts';
import { useWords } from '#i18n/use-words.ts';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { saleFrom } from '../draft/sale-form.ts';
import { focusFindBoxAfter } from '../keys/focus.ts';
import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';

const problems = {
  'nothing-to-sell': 'sale.nothing',
  'discount-above-price': 'sale.discountAbove',
  'too-large': 'sale.tooLarge',
  'unknown-customer': 'sale.unknownCustomer',
  'bad-quantity': 'sale.badQuantity',
  'bad-field': 'sale.badField',
} as const satisfies Record<SaleRefusal['kind'] | 'bad-field', string>;

export type SaleProblem = (typeof problems)[keyof typeof problems];

/**
 * Saves the sale in the fields. Pressed ten times it is one sale, since all ten presses carry the id
 * that was drawn with the first digit. Answers why not, if it was refused; then everything stays typed.
 */
export function useSaveSale(): () => Promise<SaleProblem | undefined> {
  const shop = useShop();
  const { t, money, points } = useWords();
  const { decimals } = useShopFacts();
  const { newAct, tell } = useActs();

  return async () => {
    const form = useDrafts.getState().sale;
    const draft = saleFrom(form);
    if (draft === undefined) return problems['bad-field'];
    const outcome = await recordSale(shop, draft, newAct(form.operationId));
    if (!outcome.ok) return problems[outcome.refusal.kind];

    const { total, units } = outcome.value;
    const card = form.customerId === null ? undefined : await cardOf(shop, form.customerId);
    const amount = { total: money(total) };
    nextPlease(form.operationId);
    void tell(form.operationId, {
      recording: t('sale.recording', amount),
      saved: t('sale.saved', amount),
      notYetSafe: t('sale.notYetSafe', amount),
      trial: t('sale.trialSaved', amount),
      text:
        card === undefined
          ? t('sale.savedWalkIn')
          : t('sale.savedPoints', {
              name: card.name === '' ? card.number : card.name,
              points: points(units, decimals),
            }),
    });
    return undefined;
  };
}

/** An empty till and the search box: unless a press before this one has cleared them already. */
function nextPlease(savedId: string): void {
  const { sale, clearSale } = useDrafts.getState();
  if (sale.operationId !== savedId) return;
  clearSale(useDesk.getState().cardId);
  useDesk.getState().type('');
  focusFindBoxAfter('sale');
}
