import type { RowId } from '../kernel/units.ts';
import type { CodeName, ListName, TotalName } from './documents.ts';
import type { PrintBlank } from './print-blanks.ts';
import type { PrintValue } from './print-value.ts';
import type { Align } from './sheet.ts';

/** A column that a list brings along: the customer list as the owner sees it, with fields of the shop's own. */
export type OwnColumn = {
  readonly name: string;
  readonly heading: string;
  readonly align: Align;
  readonly share: number;
};

export type ListFacts = {
  /** In the order in which they are printed; all of them are. */
  readonly rows: readonly Readonly<Record<string, PrintValue | undefined>>[];
  /** In the place of the template's columns. */
  readonly columns?: readonly OwnColumn[];
};

/** All that is known for one document. What is not known is left out; nothing has to be there. */
export type PrintFacts = {
  /** Names the job at the printer and the file of a PDF. */
  readonly title: string;
  readonly blanks: Readonly<Partial<Record<PrintBlank, PrintValue>>>;
  readonly lists: Readonly<Partial<Record<ListName, ListFacts>>>;
  readonly totals: Readonly<Partial<Record<TotalName, PrintValue>>>;
  /** What each code says, ready to be encoded (`customer-code.ts`). */
  readonly codes: Readonly<Partial<Record<CodeName, string | null>>>;
  /** Data address of the shop's sign. */
  readonly logo: string | null;
  /** Data addresses of the pictures that templates name. */
  readonly pictures: ReadonlyMap<RowId, string>;
};

/** Nothing known: where the facts of a document begin. */
export const noFacts: PrintFacts = {
  title: '',
  blanks: {},
  lists: {},
  totals: {},
  codes: {},
  logo: null,
  pictures: new Map(),
};
