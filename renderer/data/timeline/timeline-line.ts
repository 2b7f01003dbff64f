import type { CareLine } from '#domain/care/told-line.ts';
import type {
  BusinessDay,
  Cents,
  Instant,
  OperationId,
  PointUnits,
  RowId,
} from '#domain/kernel/units.ts';
import type { LoyaltyLine } from '#domain/loyalty/told-line.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PaymentMethod } from '#domain/sales/sale.ts';

/** One line of a customer's story. `off`: taken back, shown struck through. */
export type TimelineLine = {
  readonly id: RowId;
  readonly operationId: OperationId;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly by: RowId | null;
  readonly off: boolean;
  /** Why it was refunded or voided, if anyone said. */
  readonly reason: string | null;
} & TimelineFact;

export type TimelineFact =
  | SaleFact
  | LoyaltyLine
  | CareLine
  | {
      readonly kind: 'refund';
      /** In money, stored value included. */
      readonly amount: Cents;
      /** Of that, put back on the account. */
      readonly stored: Cents;
      /** What it did to the points: those that had paid come back, those earned are taken back. */
      readonly units: PointUnits;
      readonly returned: PointUnits;
      readonly saleId: RowId;
    }
  /** Goods came back and no sale is known that they belong to. */
  | { readonly kind: 'return'; readonly amount: Cents; readonly lines: readonly SoldLine[] }
  /** Balances brought along from another system. */
  | {
      readonly kind: 'opening';
      readonly units: PointUnits;
      readonly stored: Cents;
      readonly spent: Cents;
    }
  /** `null` once the person was erased. */
  | { readonly kind: 'note'; readonly text: string | null }
  | {
      readonly kind: 'change';
      /** The field: `name`, `phones`, `tags`, … */
      readonly path: string;
      readonly before: string;
      readonly after: string;
    }
  | PrintedFact
  /** The card was made. */
  | { readonly kind: 'joined' };

/** Something about this customer came out of a printer. */
export type PrintedFact = {
  readonly kind: 'print';
  readonly document: DocumentKind;
  readonly copies: number;
  /** How often it had come out before: what the paper is marked with; 0 is the first. */
  readonly again: number;
};

export type SaleFact = {
  readonly kind: 'sale';
  /** In money, stored value included. */
  readonly total: Cents;
  /** What can be refunded: the money, and what points paid. */
  readonly bill: Cents;
  /** Of the total, from stored value. */
  readonly stored: Cents;
  readonly used: { readonly units: PointUnits; readonly value: Cents } | null;
  readonly coupon: { readonly name: string; readonly off: Cents } | null;
  readonly units: PointUnits | null;
  readonly lines: readonly SoldLine[];
  readonly discount: Cents;
  readonly method: PaymentMethod;
  readonly note: string | null;
  /** Of the bill, so far. */
  readonly refunded: Cents;
  readonly staffName: string | null;
  /** Came with a whole list of past sales: refunded one by one, taken back only with its list. */
  readonly isImported: boolean;
};

export type SoldLine = {
  readonly name: string;
  /** Thousandths of a piece. */
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly discount: Cents;
};
