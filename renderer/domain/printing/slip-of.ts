import type { DocumentKind } from './documents.ts';

/** What can be printed of a fact, the usual first. */
export type SlipKinds = readonly [DocumentKind, ...DocumentKind[]];

const sale: SlipKinds = ['afterSale', 'receipt'];
const refund: SlipKinds = ['refund'];
const stored: SlipKinds = ['storedSlip'];
const visits: SlipKinds = ['visitSlip'];

/** By the kind of an entry, and of the line that tells it in somebody's story. */
const slips: Readonly<Record<string, SlipKinds>> = {
  sale,
  refund,
  stored_topup: stored,
  stored_refund: stored,
  stored_adjust: stored,
  'top-up': stored,
  'top-up-refund': stored,
  'stored-adjust': stored,
  card_sold: visits,
  card_used: visits,
  card_refunded: visits,
  'card-sold': visits,
  'card-used': visits,
  'card-refunded': visits,
};

/** What a customer can be handed about something that happened; undefined for what nobody needs on paper. */
export function slipOf(kind: string): SlipKinds | undefined {
  return slips[kind];
}
