import type { RowId } from '../kernel/units.ts';
import type { Value } from '../sync/rows.ts';
import type { CodeName, ColumnName, DocumentKind, ListName, TotalName } from './documents.ts';
import type { Align, Paper, TextSize, Weight } from './sheet.ts';

/** Words of the shop's with blanks in braces; each line stands for itself. */
export type TextPart = {
  readonly kind: 'text';
  readonly text: string;
  readonly size: TextSize;
  readonly weight: Weight;
  readonly align: Align;
};

export type LogoPart = {
  readonly kind: 'logo';
  /** Millimetres, no wider than the paper has room. */
  readonly width: number;
  readonly align: Align;
};

export type PicturePart = {
  readonly kind: 'picture';
  /** The text row with its data address, as a reward's picture; null until one is chosen. */
  readonly pictureId: RowId | null;
  readonly width: number;
  readonly align: Align;
};

export type ListPart = {
  readonly kind: 'list';
  readonly list: ListName;
  readonly columns: readonly ColumnName[];
  /** Words above the columns; they stand again on each page. */
  readonly heading: boolean;
  readonly size: TextSize;
};

export type TotalsPart = {
  readonly kind: 'totals';
  readonly which: readonly TotalName[];
  /** Printed bold. */
  readonly strong: readonly TotalName[];
};

export type QrPart = {
  readonly kind: 'qr';
  readonly code: CodeName;
  /** Edge in millimetres. */
  readonly size: number;
  /** May have blanks. */
  readonly caption: string;
  readonly align: Align;
};

export type BarcodePart = {
  readonly kind: 'barcode';
  readonly code: CodeName;
  /** Of the bars, in millimetres. */
  readonly height: number;
  readonly caption: string;
  readonly align: Align;
};

/** What a template is made of, top to bottom. */
export type Part =
  | TextPart
  | LogoPart
  | PicturePart
  | ListPart
  | TotalsPart
  | QrPart
  | BarcodePart
  | { readonly kind: 'divider' }
  | { readonly kind: 'space'; readonly height: number }
  /** Of a newer version: kept as it is, not printed. */
  | { readonly kind: 'unknown'; readonly stored: Value };

/** When a template is taken instead of the document's ordinary one. */
export type TemplateRule =
  | { readonly kind: 'always' }
  /** Something of this category was bought. */
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'tier'; readonly tierId: string }
  /** Of a newer version: chosen by hand only. */
  | { readonly kind: 'unknown'; readonly stored: Value };

/** How one document looks on one paper. */
export type Template = {
  readonly document: DocumentKind;
  /** The owner's own name for it, empty for the app's. */
  readonly name: string;
  readonly paper: Paper;
  readonly rule: TemplateRule;
  readonly parts: readonly Part[];
  /** Whether the pages of a long one are numbered. */
  readonly numbersPages: boolean;
};

export type StoredTemplate = Template & {
  readonly id: RowId;
  /** `usual`: the app's own; `changed`: the shop's in its place; `own`: one more of the shop's. */
  readonly origin: 'usual' | 'changed' | 'own';
};

/** What decides which template is taken: the paper in the printer, what was bought, and who gets it. */
export type Occasion = {
  readonly paperId: string;
  readonly categories: readonly string[];
  readonly tierId: string | null;
};

/**
 * The template of a document on the paper that is in the printer: one for a category that was bought, else one for the
 * customer's tier, else the ordinary one; of several alike the first, in the order given (the owner's own before the
 * app's). Undefined if there is none for this paper.
 */
export function templateFor<T extends Template>(
  templates: readonly T[],
  document: DocumentKind,
  { paperId, categories, tierId }: Occasion,
): T | undefined {
  const mine = templates.filter(
    (template) => template.document === document && template.paper.id === paperId,
  );
  return (
    mine.find(({ rule }) => rule.kind === 'category' && categories.includes(rule.category)) ??
    mine.find(({ rule }) => rule.kind === 'tier' && rule.tierId === tierId) ??
    mine.find(({ rule }) => rule.kind === 'always')
  );
}
