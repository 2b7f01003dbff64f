import type { ProductsOutcome } from '#data/catalogue/import-products.ts';
import type { SaleRefusalKind, SalesDecisions, SalesOutcome } from '#data/import/plan-sales.ts';
import type { CardsOutcome } from '#data/import/take-card-in.ts';
import type { NotMade } from '#data/snapshots/snapshot-desk.ts';
import type { Act } from '#data/write/act.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { ImportField } from '#domain/customers/import-columns.ts';
import type { RowProblem } from '#domain/customers/import-row.ts';
import type { DayOrder } from '#domain/import/day-text.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PastLineProblem } from '#domain/sales/past-sale-line.ts';
import type { PastSaleField } from '#domain/sales/past-sale-columns.ts';
import type { ProductField } from '#domain/sales/product-columns.ts';
import type { ProductProblem } from '#domain/sales/product-row.ts';
import type {
  FileChoices,
  FileRefusal,
  Inspected,
  WayOfReading,
} from '#platform/files/table-file.ts';

/** What a list is a list of. */
export type ListKind = 'customers' | 'sales' | 'products';

/** All that the owner decided about a file; a plain value, so that it can be kept, sent and compared. */
export type ImportSetup = {
  readonly kind: ListKind;
  readonly way: WayOfReading;
  readonly hasHeadings: boolean;
  readonly customerColumns: readonly (ImportField | null)[];
  readonly saleColumns: readonly (PastSaleField | null)[];
  readonly productColumns: readonly (ProductField | null)[];
  readonly dayOrder: DayOrder;
  /**
   * What happens to a row whose customer is in the book, or whose product in the catalogue: kept as it
   * is, updated, or as `answers` says, which nobody asks about products.
   */
  readonly duplicates: 'keep' | 'update' | 'ask';
  /** For `ask`: row of the file → what becomes of it. A row without an answer is kept as it is. */
  readonly answers: Readonly<Record<number, 'keep' | 'update' | 'create'>>;
  readonly sales: SalesDecisions;
  readonly negatives: 'refuse' | 'return';
};

/** Why a row stays out. */
export type LineProblem =
  | RowProblem
  | PastLineProblem
  | ProductProblem
  | { readonly kind: SaleRefusalKind };

export type RefusedLine = {
  /** As Excel counts: the first row of the file is 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: LineProblem;
};

/** A row of the list beside the card it may be; up to 200 of them travel to the screen. */
export type DuplicateRow = {
  readonly row: number;
  readonly inList: string;
  readonly inBook: string;
  readonly number: string;
};

/** What an import would do; nothing is written yet. */
export type Checked = {
  readonly rows: number;
  readonly refused: number;
  readonly byProblem: Readonly<Partial<Record<LineProblem['kind'], number>>>;
  /** The first 200. */
  readonly refusedLines: readonly RefusedLine[];
  readonly customers: CheckedCustomers | null;
  readonly sales: CheckedSales | null;
  readonly products: ProductsOutcome | null;
};

export type CheckedCustomers = CardsOutcome & {
  readonly duplicates: number;
  readonly duplicateRows: readonly DuplicateRow[];
};

export type CheckedSales = SalesOutcome & {
  readonly unknownCustomers: number;
  readonly newProducts: number;
  /** Customers who brought totals along from a list: with these sales that past would count twice. */
  readonly withTotals: number;
  /** Prices with parts of a cent: their lines were rounded once, to the cent. */
  readonly rounded: number;
};

export type ImportDone = {
  readonly customers: CardsOutcome | null;
  readonly sales: SalesOutcome | null;
  readonly products: ProductsOutcome | null;
  readonly refused: number;
  readonly rows: number;
  readonly seconds: number;
};

/** How far a step is. `reading` counts bytes of the file, `writing` rows. */
export type JobProgress = {
  readonly step: 'reading' | 'writing';
  readonly done: number;
  readonly of: number;
  readonly rowsPerSecond: number;
};

export type JobFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'file'; readonly refusal: FileRefusal }
  /** The disk is nearly full: what is left is kept for sales (`design.md` §5). */
  | { readonly kind: 'no-room' }
  /** No snapshot could be made before, so nothing was begun. */
  | { readonly kind: 'no-snapshot'; readonly why: NotMade }
  /** The reader was stopped because it took too long or too much memory; nothing was written. */
  | { readonly kind: 'gave-up' };

/**
 * One file on its way into the book. It lives in a worker of its own, so that the counter stays quick
 * and a file made to break readers can be stopped dead. Every step may be asked for again after the
 * owner changed something; `run` is one action that undoes in one step.
 */
export type ImportJob = {
  readonly inspect: (choices: FileChoices) => Promise<Result<Inspected, JobFailure>>;
  readonly check: (
    setup: ImportSetup,
    progress: (progress: JobProgress) => void,
  ) => Promise<Result<Checked, JobFailure>>;
  readonly run: (
    setup: ImportSetup,
    act: Act,
    progress: (progress: JobProgress) => void,
  ) => Promise<Result<ImportDone, JobFailure>>;
  /** Every refused row of the last check or run, each with its reason in front, as a CSV that can be mended and taken in again. */
  readonly refusedFile: (words: RefusedWords) => Promise<Blob>;
  /** Stops the step that runs; what it had staged is removed. */
  readonly cancel: () => void;
  /** Ends the worker. */
  readonly close: () => void;
};

/** The words of the file of refused rows: the heading of the first column, and each reason. */
export type RefusedWords = {
  readonly heading: string;
  readonly reasons: Readonly<Record<LineProblem['kind'], string>>;
};

/** The shop's own fields, which the columns may be. */
export type OwnFields = readonly CustomField[];
