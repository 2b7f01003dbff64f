import type { BusinessDay, RowId } from '../kernel/units.ts';
import type { DocumentKind } from './documents.ts';

/**
 * Whom or what a document is about: names of rows only. The words are read when it is printed, so that none wait in a
 * queue, and a card that was mended meanwhile is printed as it is now.
 */
export type PrintSubject =
  /** Sales, refunds, movements of stored value or of visit cards: one slip each. */
  | { readonly kind: 'entries'; readonly entryIds: readonly RowId[] }
  /** Member cards, birthday cards, address labels: one each. A table of them: one document. */
  | { readonly kind: 'customers'; readonly customerIds: readonly RowId[] }
  /** What moved on one customer's account, both days included; null: from the beginning. */
  | {
      readonly kind: 'statement';
      readonly customerId: RowId;
      readonly from: BusinessDay | null;
      readonly through: BusinessDay;
    }
  | { readonly kind: 'products'; readonly labels: readonly ProductLabels[] }
  /** What is to do on a day; the seven days from a day on. */
  | { readonly kind: 'day'; readonly day: BusinessDay };

/** So many labels of one product. */
export type ProductLabels = { readonly productId: RowId; readonly count: number };

/** One thing that somebody wants on paper. */
export type PrintRequest = {
  readonly document: DocumentKind;
  readonly subject: PrintSubject;
  /** The template that was picked by hand; null: by its rule. */
  readonly templateId: RowId | null;
  /** The first free label of a sheet, 0 the first. */
  readonly start: number;
};
