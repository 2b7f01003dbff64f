import { create } from 'zustand';

import type { RowId, OperationId } from '#domain/kernel/units.ts';
import { newOperationId } from '#platform/ids.ts';

import { type CardForm, newCardForm } from './card-form.ts';
import { type SaleForm, emptySale, isBlankSale, noLoyalty } from './sale-form.ts';

/** A card being filled in: someone new (`cardId` null) or an edit, and how the fields began. */
export type CardDraft = {
  readonly operationId: OperationId;
  readonly cardId: RowId | null;
  readonly form: CardForm;
  readonly began: CardForm;
};

export type Drafts = { readonly sale: SaleForm; readonly card: CardDraft | null };

type DraftActions = {
  readonly changeSale: (change: Partial<SaleForm>) => void;
  /** Puts a sale before this customer; one already begun without a card becomes theirs. */
  readonly sellTo: (customerId: RowId | null) => void;
  /** Moves an open sale to another customer, or to nobody's card, with everything but what only the first could pay with. */
  readonly moveSale: (customerId: RowId | null) => void;
  readonly clearSale: (customerId: RowId | null) => void;
  readonly beginCard: (typed: Parameters<typeof newCardForm>[0]) => void;
  readonly beginEdit: (cardId: RowId, form: CardForm) => void;
  readonly changeCard: (change: Partial<CardForm>) => void;
  readonly dropCard: () => void;
};

/**
 * What is being typed at the counter and not yet saved. It outlives its screen, and `keep-drafts.ts`
 * mirrors it into the database, so that switching screens, a reload and an error lose nothing.
 */
export const useDrafts = create<Drafts & DraftActions>()((set) => ({
  sale: emptySale(newOperationId(), null, null),
  card: null,
  changeSale: (change) => {
    set(({ sale }) => ({ sale: { ...sale, ...change } }));
  },
  sellTo: (customerId) => {
    set(({ sale }) => {
      const mayTake = isBlankSale(sale) || (sale.customerId === null && customerId !== null);
      return mayTake ? { sale: soldTo(sale, customerId) } : {};
    });
  },
  moveSale: (customerId) => {
    set(({ sale }) => ({ sale: soldTo(sale, customerId) }));
  },
  clearSale: (customerId) => {
    set(({ sale }) => ({ sale: emptySale(newOperationId(), customerId, sale.staffId) }));
  },
  beginCard: (typed) => {
    const form = newCardForm(typed);
    set({ card: { operationId: newOperationId(), cardId: null, form, began: form } });
  },
  beginEdit: (cardId, form) => {
    set({ card: { operationId: newOperationId(), cardId, form, began: form } });
  },
  changeCard: (change) => {
    set(({ card }) => (card ? { card: { ...card, form: { ...card.form, ...change } } } : {}));
  },
  dropCard: () => {
    set({ card: null });
  },
}));

function soldTo(sale: SaleForm, customerId: RowId | null): SaleForm {
  return sale.customerId === customerId ? sale : { ...sale, ...noLoyalty, customerId };
}
