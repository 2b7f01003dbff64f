import type { RowId } from '#domain/kernel/units.ts';

/** What the card's page asks for; the app shows the dialog. */
export type OnWallet = (wish: {
  readonly kind:
    | 'why-points'
    | 'why-tier'
    | 'adjust'
    | 'top-up'
    | 'statement'
    | 'cards'
    | 'coupons'
    | 'rewards'
    | 'draw'
    | 'membership';
  readonly customerId: RowId;
}) => void;
