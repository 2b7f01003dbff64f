import type { RowId } from '#domain/kernel/units.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import type { useBatch } from './use-batch.ts';

/** What each question about the ticked customers is handed. */
export type BatchDialogProps = {
  readonly ids: readonly RowId[];
  readonly facts: ListFacts;
  readonly busy: boolean;
  readonly carryOut: ReturnType<typeof useBatch>['carryOut'];
  readonly onClose: () => void;
};
