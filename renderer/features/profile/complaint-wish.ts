import type { RowId } from '#domain/kernel/units.ts';

/** What the card's page asks for about a complaint; the app shows the dialog. */
export type OnComplaint = (
  wish:
    | { readonly kind: 'new'; readonly customerId: RowId }
    | { readonly kind: 'one'; readonly id: RowId },
) => void;
