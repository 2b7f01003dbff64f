import type { CustomerLoyalty } from '#data/loyalty/loyalty-of.ts';
import type { Act } from '#data/write/act.ts';
import type { OperationId, RowId } from '#domain/kernel/units.ts';

/** What somebody wants to see or do about what a customer has. */
export type WalletWish = {
  readonly kind:
    | 'why-points'
    | 'why-tier'
    | 'adjust'
    | 'top-up'
    | 'statement'
    | 'adjust-stored'
    | 'cards'
    | 'coupons'
    | 'rewards'
    | 'draw'
    | 'membership';
  readonly customerId: RowId;
};

/** Doing and telling, as the counter does it: the last act is the one that Alt+Z takes back. */
export type WalletActs = {
  readonly newAct: () => Act;
  readonly tell: (
    operationId: OperationId,
    words: {
      readonly recording: string;
      readonly saved: string;
      readonly notYetSafe: string;
      readonly trial: string;
      readonly text?: string;
    },
  ) => Promise<void>;
};

/** Whose wallet is open. */
export type WalletCustomer = {
  readonly id: RowId;
  readonly name: string;
  readonly loyalty: CustomerLoyalty;
};

export type WalletDialogProps = {
  readonly customer: WalletCustomer;
  readonly acts: WalletActs;
  readonly onClose: () => void;
  /** To another dialog about the same customer. */
  readonly onGo: (kind: WalletWish['kind']) => void;
};
