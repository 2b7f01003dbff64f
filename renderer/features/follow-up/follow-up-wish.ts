import type { Act } from '#data/write/act.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import type { GreetingOccasion } from '#domain/care/greeting-template.ts';
import type { BusinessDay, OperationId, RowId } from '#domain/kernel/units.ts';

/** One customer whom the shop means to greet, and what that settles. */
export type ToGreet = {
  readonly customerId: RowId;
  readonly occasion: GreetingOccasion;
  /** The line of the board (`birthday:2026-11-25`), struck through once the greeting was sent. */
  readonly line: string;
  /** At a festival: which. */
  readonly festival?: FestivalKind;
  /** The follow-up that this is about; it is then done. */
  readonly followUpId?: RowId;
};

/** What somebody wants to do about caring for a customer; screens ask, the dialogs in this folder do. */
export type FollowUpWish =
  | { readonly kind: 'done' | 'postpone' | 'cancel' | 'edit'; readonly id: RowId }
  | { readonly kind: 'new'; readonly customerId: RowId | null; readonly day: BusinessDay | null }
  | { readonly kind: 'call'; readonly customerId: RowId }
  | { readonly kind: 'greet'; readonly queue: readonly ToGreet[] };

/** Doing, telling and taking back as the counter does it: the last act is the one that Alt+Z takes back. */
export type CareActs = {
  readonly newAct: () => Act;
  readonly tellDone: (operationId: OperationId, title: string) => Promise<void>;
};

export type CareDialogProps = { readonly acts: CareActs; readonly onClose: () => void };
