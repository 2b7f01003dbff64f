import type { Birthday, Card, Consent, Gender, Stage } from '../customers/card.ts';
import type { CustomValue } from '../customers/custom-field.ts';
import { type RowId, cents } from '../kernel/units.ts';
import type { Standing } from '../loyalty/standing.ts';
import type { ExportCell } from './export-table.ts';
import { amountCell, unitsCell } from './number-cells.ts';

/** Where the customer stands. */
const standingColumns = [
  'points',
  'stored',
  'storedBonus',
  'spent',
  'visits',
  'lastVisit',
] as const;

/**
 * What a list of customers can have as columns: everything of `rules.md` §1 and where the customer stands.
 * Named as the import names its fields, so that a list that left finds its way back.
 */
export const customerColumns = [
  'number',
  'name',
  'phone',
  'gender',
  'birthday',
  'tags',
  'stage',
  ...standingColumns,
  'wechat',
  'occupation',
  'address',
  'contactPerson',
  'source',
  'referrer',
  'likes',
  'dislikes',
  'note',
  'consent',
  'consentDay',
  'formerNumber',
  'nextStep',
  'goneReason',
  'expectedValue',
  'createdDay',
] as const;
export type KnownColumn = (typeof customerColumns)[number];

/** What stands beside a card and not on it: where the customer stands, and days that the book wrote itself. */
export const figureColumns = [
  ...standingColumns,
  'referrer',
  'consentDay',
  'createdDay',
] as const satisfies readonly KnownColumn[];
export type FigureColumn = (typeof figureColumns)[number];
export type CustomerColumn = KnownColumn | `custom/${RowId}`;

/** The owner's words for what a card holds as a choice. */
export type CardWords = {
  readonly gender: Readonly<Record<Gender, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly consent: Readonly<Record<Consent['answer'], string>>;
  readonly yes: string;
  readonly no: string;
};

/** One customer with everything that their row says. */
export type CustomerFacts = {
  readonly card: Card;
  readonly standing: Standing;
  readonly tagNames: ReadonlyMap<RowId, string>;
  /** The number on the referrer's card; empty if there is none, or if they were erased. */
  readonly referrer: string;
  /** Decimals of a point (`rules-points.md`). */
  readonly decimals: number;
};

/** The cell of a customer in a column, such that the import reads back what the card says. */
export function customerCell(
  column: CustomerColumn,
  facts: CustomerFacts,
  words: CardWords,
): ExportCell {
  if (isKnown(column)) return cells[column](facts, words);
  const value = [...facts.card.custom].find(([id]) => column === `custom/${id}`)?.[1];
  return value === undefined ? '' : customCell(value, words);
}

type Cell = (facts: CustomerFacts, words: CardWords) => ExportCell;

const cells: Readonly<Record<KnownColumn, Cell>> = {
  number: ({ card }) => card.number,
  name: ({ card }) => card.name,
  phone: ({ card }) => card.phones.map(({ typed }) => typed).join(';'),
  gender: ({ card }, words) => (card.gender === null ? '' : words.gender[card.gender]),
  birthday: ({ card }) => (card.birthday === null ? '' : birthdayCell(card.birthday)),
  tags: ({ card, tagNames }) =>
    card.tagIds
      .map((id) => tagNames.get(id) ?? '')
      .filter((name) => name !== '')
      .join(';'),
  stage: ({ card }, words) => words.stage[card.stage],
  points: ({ standing, decimals }) => unitsCell(standing.points, decimals),
  // All that the customer can still pay with: the import takes one amount, and nobody's bonus may be lost on the way.
  stored: ({ standing: { stored } }) => amountCell(cents(stored.principal + stored.bonus)),
  storedBonus: ({ standing }) => amountCell(standing.stored.bonus),
  spent: ({ standing }) => amountCell(standing.spent),
  visits: ({ standing }) => ({ number: `${standing.visits}` }),
  lastVisit: ({ standing }) => standing.lastDay ?? '',
  wechat: ({ card }) => card.wechat,
  occupation: ({ card }) => card.occupation,
  address: ({ card }) => card.address,
  contactPerson: ({ card }) => card.contactPerson,
  source: ({ card }) => card.source,
  referrer: ({ referrer }) => referrer,
  likes: ({ card }) => card.likes,
  dislikes: ({ card }) => card.dislikes,
  note: ({ card }) => card.note,
  consent: ({ card }, words) => (card.consent === null ? '' : words.consent[card.consent.answer]),
  consentDay: ({ card }) => card.consent?.day ?? '',
  formerNumber: ({ card }) => card.formerNumber,
  nextStep: ({ card }) => card.nextStep,
  goneReason: ({ card }) => card.goneReason,
  expectedValue: ({ card }) => (card.expectedValue === null ? '' : amountCell(card.expectedValue)),
  createdDay: ({ card }) => card.createdDay,
};

function isKnown(column: CustomerColumn): column is KnownColumn {
  return column in cells;
}

/** In the digits that `parseBirthday` reads in any language: `1988-03-05`, `03-05`, `农历1988-08-15`, `农历1988年闰6月1日`. */
function birthdayCell({ calendar, year, month, day, leap }: Birthday): string {
  const lunar = calendar === 'lunar' ? '农历' : '';
  if (leap) return `${lunar}${year === null ? '' : `${year}年`}闰${month}月${day}日`;
  const parts = [month, day].map((part) => `${part}`.padStart(2, '0'));
  return `${lunar}${[...(year === null ? [] : [`${year}`]), ...parts].join('-')}`;
}

function customCell(value: CustomValue, words: CardWords): ExportCell {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? { number: `${value}` } : value;
}
