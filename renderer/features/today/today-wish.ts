import type { Act } from '#data/write/act.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import type { BusinessDay, OperationId, RowId } from '#domain/kernel/units.ts';

/** Whom the board means to greet, and which of its lines that settles. */
export type ToGreet = {
  readonly customerId: RowId;
  readonly occasion: 'birthday' | 'festival' | 'afterSale' | 'winBack';
  readonly line: string;
  readonly festival?: FestivalKind;
  readonly followUpId?: RowId;
};

/** What the board asks for; the app shows the dialog. */
export type OnFollowUp = (
  wish:
    | { readonly kind: 'done' | 'postpone' | 'cancel' | 'edit'; readonly id: RowId }
    | { readonly kind: 'new'; readonly customerId: RowId | null; readonly day: BusinessDay | null }
    | { readonly kind: 'call'; readonly customerId: RowId }
    | { readonly kind: 'greet'; readonly queue: readonly ToGreet[] },
) => void;

/** Doing, telling and taking back as the counter does it: the last act is the one that Alt+Z takes back. */
type BoardActs = {
  readonly newAct: () => Act;
  readonly tellDone: (operationId: OperationId, title: string) => Promise<void>;
  readonly takeBack: (operationId: OperationId) => Promise<void>;
};

/** Where the board leads to. */
export type BoardDoors = {
  readonly acts: BoardActs;
  readonly onOpen: (id: RowId) => void;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: (id: RowId) => void;
};
