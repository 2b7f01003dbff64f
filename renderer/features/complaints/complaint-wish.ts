import type { ComplaintMove } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';

/** What somebody wants to do about a complaint; screens ask, the dialogs in this folder do. */
export type ComplaintWish =
  | { readonly kind: 'new'; readonly customerId: RowId | null }
  | { readonly kind: 'one'; readonly id: RowId; readonly move?: ComplaintMove };
