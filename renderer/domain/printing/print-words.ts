import type { ColumnName, DocumentKind, ListName, TotalName } from './documents.ts';
import type { PrintSaying } from './print-value.ts';

/** Sentences of the app's own templates; they have blanks in single braces, as the shop's own have. */
export const usualTexts = [
  'shopHead',
  'shopFoot',
  'dayAndStaff',
  'saleHead',
  'dear',
  'bought',
  'pointsEnding',
  'nextVisit',
  'thanks',
  'scanMe',
  'refundHead',
  'refundNote',
  'keepSlip',
  'signature',
  'storedHead',
  'visitHead',
  'visitLeft',
  'person',
  'period',
  'memberName',
  'memberNumber',
  'memberTier',
  'birthdayWish',
  'birthdaySign',
  'addressee',
  'sender',
  'priceName',
  'priceTag',
  'priceCode',
  'listHead',
  'weekHead',
] as const;
export type UsualText = (typeof usualTexts)[number];

/** All words that paper needs and that are nobody's facts, in the language of the paper; i18n gives them. */
export type PrintWords = {
  readonly documents: Readonly<Record<DocumentKind, string>>;
  readonly columns: { readonly [List in ListName]: Readonly<Partial<Record<ColumnName, string>>> };
  readonly totals: Readonly<Record<TotalName, string>>;
  readonly texts: Readonly<Record<UsualText, string>>;
  /** Before, between and after the page's number and the number of pages. */
  readonly page: readonly [string, string, string];
};

/** The language of the paper: its words, and how amounts and days are said in it. */
export type PrintLanguage = { readonly words: PrintWords; readonly say: PrintSaying };
