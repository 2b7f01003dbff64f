import { slipComes } from '#data/printing/slips.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import { cents } from '#domain/kernel/units.ts';
import type { SaleDraft } from '#domain/sales/quote.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { saleFrom } from '../draft/sale-form.ts';
import { focusFindBoxAfter } from '../keys/focus.ts';
import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import type { SaleProblem } from './refusal-in-words.ts';

/**
 * Saves the sale in the fields. Pressed ten times it is one sale, since all ten presses carry the id
 * that was drawn with the first digit. Answers why not, if it was refused; then everything stays typed.
 */
export function useSaveSale(): () => Promise<SaleProblem | undefined> {
  const shop = useShop();
  const words = useWords();
  const { t, money, points } = words;
  const { decimals } = useShopFacts();
  const { newAct, tell } = useActs();

  return async () => {
    const form = useDrafts.getState().sale;
    const draft = saleFrom(form, decimals);
    if (draft === undefined) return { kind: 'bad-field' };
    const outcome = await slipComes(shop, recordSale(shop, draft, newAct(form.operationId)));
    if (!outcome.ok) return outcome.refusal;

    const { total, units } = outcome.value;
    const card = form.customerId === null ? undefined : await cardOf(shop, form.customerId);
    const due = cents(total - (draft.stored ?? 0));
    const amount = { total: money(due) };
    nextPlease(form.operationId);
    void tell(form.operationId, {
      recording: t('sale.recording', amount),
      saved: due === 0 ? t('sale.savedNothingDue') : t('sale.saved', amount),
      notYetSafe: t('sale.notYetSafe', amount),
      trial: t('sale.trialSaved', amount),
      text:
        card === undefined
          ? t('sale.savedWalkIn')
          : [
              t('sale.savedPoints', {
                name: card.name === '' ? card.number : card.name,
                points: points(units, decimals),
              }),
              ...paidBy(draft, decimals, words),
            ].join(' · '),
    });
    return undefined;
  };
}

/** What paid besides money. */
function paidBy(
  { points: used, stored }: SaleDraft,
  decimals: number,
  { t, money, points }: Words,
): readonly string[] {
  return [
    ...(used === undefined ? [] : [t('sale.savedUsed', { points: points(used, decimals) })]),
    ...(stored === undefined ? [] : [t('sale.savedStored', { amount: money(stored) })]),
  ];
}

/** An empty till and the search box: unless a press before this one has cleared them already. */
function nextPlease(savedId: string): void {
  const { sale, clearSale } = useDrafts.getState();
  if (sale.operationId !== savedId) return;
  clearSale(useDesk.getState().cardId);
  useDesk.getState().type('');
  focusFindBoxAfter('sale');
}
