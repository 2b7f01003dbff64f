import type { RowId } from '#domain/kernel/units.ts';

/** What the counter asks for about the customer in front of it; the app shows the dialog. */
export type WalletWish = {
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
};

export type OnWallet = (wish: WalletWish) => void;
