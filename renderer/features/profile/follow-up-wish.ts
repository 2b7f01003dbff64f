import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

/** What the card's page asks for; the app shows the dialog. */
export type OnFollowUp = (
  wish:
    | { readonly kind: 'done' | 'postpone' | 'cancel' | 'edit'; readonly id: RowId }
    | { readonly kind: 'new'; readonly customerId: RowId | null; readonly day: BusinessDay | null }
    | { readonly kind: 'call'; readonly customerId: RowId },
) => void;
