import type { RowId } from '#domain/kernel/units.ts';
import type { Sheet } from '#domain/printing/sheet.ts';

import type { NoFacts } from './facts/desk.ts';

/** Why there is no sheet. */
export type NoSheet =
  | NoFacts['kind']
  /** No template of this document is for the paper in the printer, or the one picked by hand is not there any more. */
  | 'no-template';

/** One step through a request: a sheet, or why one of its papers has none. */
export type NextSheet = {
  /** So many of the request's slips, cards or labels are through with it: where to go on from. */
  readonly upTo: number;
} & (
  | {
      readonly kind: 'sheet';
      readonly sheet: Sheet;
      /** What it is about: entries, customers, articles; of a page of labels several, none for a list. */
      readonly about: readonly RowId[];
    }
  | { readonly kind: 'nothing'; readonly why: NoSheet }
);
