import type { CodeName, DocumentKind, ListName, TotalName } from './documents.ts';
import { type PrintBlank, personBlanks, shopBlanks } from './print-blanks.ts';
import type { UsualPaperId } from './usual-papers.ts';

/** What may stand in a document, and on which papers the app has words for it. */
export type DocumentShape = {
  readonly blanks: readonly PrintBlank[];
  readonly lists: readonly ListName[];
  readonly totals: readonly TotalName[];
  readonly codes: readonly CodeName[];
  /** Has templates by product category; by tier. */
  readonly rules: readonly ('category' | 'tier')[];
  readonly papers: readonly UsualPaperId[];
  /** Proof of one purchase or payment: a second copy must say that it is one. */
  readonly marksCopies?: true;
  /** Of no use on two pages. */
  readonly onePage?: true;
};

/** Where somebody lives and was born stands only where that is the point. */
const ofPerson = personBlanks.filter((blank) => blank !== 'address' && blank !== 'birthday');
const ofSale = ['receipt', 'products', 'total', 'method', 'pointsEarned'] as const;
const ofStored = ['what', 'amount', 'principal', 'bonus', 'storedLeft', 'method', 'note'] as const;
const ofPeriod = ['from', 'through', 'count'] as const;

/** Everything that a sale can come to. */
const saleTotalNames = [
  'before',
  'discounts',
  'coupon',
  'pointsPaid',
  'difference',
  'total',
  'stored',
  'due',
  'pointsEarned',
  'pointsBalance',
  'storedLeft',
] as const;
const personCodes = ['customer', 'referral', 'shop'] as const;
const slips = ['roll58', 'roll80'] as const;

/** What each document is made of (issue "Printing"; slips and statements: `rules.md` §6). */
export const documentShapes: Readonly<Record<DocumentKind, DocumentShape>> = {
  afterSale: {
    blanks: [...shopBlanks, ...ofPerson, ...ofSale, 'nextVisit', 'nextVisitFor', 'note'],
    lists: ['goods', 'care'],
    totals: saleTotalNames,
    codes: personCodes,
    rules: ['category', 'tier'],
    papers: ['roll58', 'roll80', 'a6', 'a5', 'a4', 'label100x150'],
    marksCopies: true,
  },
  receipt: {
    blanks: [...shopBlanks, ...ofPerson, ...ofSale, 'note'],
    lists: ['goods', 'care'],
    totals: saleTotalNames,
    codes: personCodes,
    rules: ['category', 'tier'],
    papers: [...slips, 'a5', 'a4'],
    marksCopies: true,
  },
  refund: {
    blanks: [...shopBlanks, ...ofPerson, 'receipt', 'products', 'amount', 'method', 'note'],
    lists: ['goods'],
    totals: ['refunded', 'moneyBack', 'storedBack', 'pointsBack', 'pointsBalance', 'storedLeft'],
    codes: personCodes,
    rules: ['tier'],
    papers: [...slips, 'a5'],
    marksCopies: true,
  },
  storedSlip: {
    blanks: [...shopBlanks, ...ofPerson, ...ofStored],
    lists: [],
    totals: [
      'principal',
      'bonus',
      'principalLeft',
      'bonusLeft',
      'storedLeft',
      'pointsEarned',
      'pointsBalance',
    ],
    codes: personCodes,
    rules: ['tier'],
    papers: [...slips, 'a5'],
    marksCopies: true,
  },
  visitSlip: {
    blanks: [
      ...shopBlanks,
      ...ofPerson,
      'what',
      'card',
      'uses',
      'usesLeft',
      'until',
      'amount',
      'method',
      'note',
    ],
    lists: [],
    totals: ['cardPrice', 'uses', 'usesLeft', 'moneyBack', 'pointsEarned', 'pointsBalance'],
    codes: personCodes,
    rules: ['tier'],
    papers: [...slips, 'a5'],
    marksCopies: true,
  },
  storedStatement: {
    blanks: [...shopBlanks, ...ofPerson, ...ofPeriod, 'storedLeft'],
    lists: ['stored'],
    totals: ['principalLeft', 'bonusLeft', 'storedLeft'],
    codes: personCodes,
    rules: [],
    papers: ['a4', 'a5', ...slips],
  },
  pointsStatement: {
    blanks: [...shopBlanks, ...ofPerson, ...ofPeriod],
    lists: ['points'],
    totals: ['pointsBalance'],
    codes: personCodes,
    rules: [],
    papers: ['a4', 'a5', ...slips],
  },
  memberCard: {
    blanks: [...shopBlanks, ...ofPerson, 'until', 'birthday'],
    lists: [],
    totals: [],
    codes: personCodes,
    rules: ['tier'],
    papers: ['card90x54', 'a6'],
    onePage: true,
  },
  birthdayCard: {
    blanks: [...shopBlanks, ...ofPerson, 'greeting', 'birthday'],
    lists: [],
    totals: [],
    codes: personCodes,
    rules: ['tier'],
    papers: ['a6', 'a5', ...slips],
    onePage: true,
  },
  addressLabel: {
    blanks: [...shopBlanks, ...ofPerson, 'address', 'note'],
    lists: [],
    totals: [],
    codes: ['customer', 'shop'],
    rules: ['tier'],
    papers: ['sheet2x7', 'sheet3x7', 'sheet3x8', 'label60x40', 'label100x150'],
    onePage: true,
  },
  priceLabel: {
    blanks: ['shop', 'shopPhone', 'day', 'product', 'price', 'unit', 'code', 'category'],
    lists: [],
    totals: [],
    codes: ['product', 'shop'],
    rules: ['category'],
    papers: ['label40x30', 'label60x40', 'sheet3x8', 'sheet5x13', 'sheet3x7'],
    onePage: true,
  },
  todayList: {
    blanks: [...shopBlanks, 'heading', 'count'],
    lists: ['todo'],
    totals: [],
    codes: [],
    rules: [],
    papers: ['a4', 'a5', 'roll80'],
  },
  calendarWeek: {
    blanks: [...shopBlanks, 'heading', ...ofPeriod],
    lists: ['week'],
    totals: [],
    codes: [],
    rules: [],
    papers: ['a4', 'a5'],
  },
  customerTable: {
    blanks: [...shopBlanks, 'heading', 'count'],
    lists: ['customers'],
    totals: [],
    codes: [],
    rules: [],
    papers: ['a4', 'a5'],
  },
};
