import type { DayOrder } from '../import/day-text.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { parseBirthday } from './birthday-text.ts';
import { type Birthday, type CardEdit, type CardText, type Gender, cardTexts } from './card.ts';
import type { CustomField } from './custom-field.ts';
import { type ExtraProblem, type OpeningBalance, readExtras } from './import-extras.ts';
import type { ImportField } from './import-columns.ts';
import { phoneDigits } from './phone.ts';

/** One line of a list, ready to become a card. Tags are words; they become tags at the import. */
export type ImportRow = {
  readonly edit: CardEdit;
  readonly tags: readonly string[];
  /** The number on the person's card, this shop's or another system's; it says who the person is. */
  readonly number?: string;
  /** Who brought them, as the list says it: a number, a phone or a name. */
  readonly referrer?: string;
  readonly opening?: OpeningBalance;
};

/** Why a line cannot be taken. The line goes to the file of refused ones, as it was. */
export type RowProblem =
  | { readonly kind: 'no-name-and-no-phone' }
  | { readonly kind: 'bad-birthday'; readonly text: string }
  /** Excel wrote `1.38E+10`: the last digits of the number are lost, and must not be guessed. */
  | { readonly kind: 'phone-lost-digits'; readonly text: string }
  | { readonly kind: 'too-long'; readonly field: CardText }
  | ExtraProblem;

const longestText = 4_000;

/**
 * Reads one line by its columns. Refuses it whole, with the reason, rather than taking half of it.
 * `dayOrder` is how days like 3/5/2024 are meant.
 */
export function importRow(
  cells: readonly string[],
  columns: readonly (ImportField | null)[],
  own: readonly CustomField[] = [],
  dayOrder: DayOrder = 'month-first',
): Result<ImportRow, RowProblem> {
  const textOf = (field: ImportField) => cellsOf(cells, columns, field)[0] ?? '';
  const phones = cellsOf(cells, columns, 'phone').flatMap(splitPhones);
  const lost = phones.find((phone) => /^\d(\.\d+)?e\+?\d+$/i.test(phone));
  if (lost !== undefined) return refuse({ kind: 'phone-lost-digits', text: lost });
  const birthday = birthdayOf(textOf('birthday'), textOf('lunarBirthday'));
  if (birthday === 'bad') {
    return refuse({ kind: 'bad-birthday', text: textOf('birthday') || textOf('lunarBirthday') });
  }
  const texts = textFields(columns, textOf);
  const long = cardTexts.find((field) => (texts[field]?.length ?? 0) > longestText);
  if (long !== undefined) return refuse({ kind: 'too-long', field: long });
  const named = (texts.name ?? '') !== '' || phones.some((phone) => phoneDigits(phone) !== '');
  if (!named) return refuse({ kind: 'no-name-and-no-phone' });

  const extras = readExtras(textOf, columns, own, dayOrder);
  if (!extras.ok) return extras;
  const gender = genderOf(textOf('gender'));
  const { edit, opening } = extras.value;
  const number = textOf('number');
  const referrer = textOf('referrer');
  return accept({
    edit: { ...texts, phones, ...(birthday && { birthday }), ...(gender && { gender }), ...edit },
    // The level of another system is worth keeping, and means nothing here yet: a tag.
    tags: [...wordsIn(textOf('tags')), ...wordsIn(textOf('level'))],
    ...(number !== '' && { number }),
    ...(referrer !== '' && { referrer }),
    ...(opening && { opening }),
  });
}

function wordsIn(cell: string): readonly string[] {
  return cell
    .split(/[,，、;；|/]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function cellsOf(
  cells: readonly string[],
  columns: readonly (ImportField | null)[],
  field: ImportField,
): readonly string[] {
  return cells.filter((_, index) => columns[index] === field).map((cell) => cell.trim());
}

function textFields(
  columns: readonly (ImportField | null)[],
  textOf: (field: ImportField) => string,
): Partial<Record<CardText, string>> {
  const fields = cardTexts.filter((field) => columns.includes(field));
  return Object.fromEntries(fields.map((field) => [field, textOf(field)] as const));
}

/** Two numbers in one cell are usual; a number that Excel made a number ends in `.0`. */
function splitPhones(cell: string): readonly string[] {
  return cell
    .split(/[,，、;；/|\n]|(?<=\d{11})\s+(?=\+?\d{11})/)
    .map((phone) => phone.trim().replace(/^(\d+)\.0$/, '$1'))
    .filter((phone) => phone !== '');
}

function birthdayOf(solar: string, lunar: string): Birthday | 'bad' | undefined {
  const text = solar !== '' ? solar : lunar;
  if (text === '') return undefined;
  return parseBirthday(text, solar === '') ?? 'bad';
}

function genderOf(text: string): Gender | undefined {
  if (/^(女|女士|f|female|小姐|太太)$/i.test(text)) return 'female';
  return /^(男|男士|m|male|先生)$/i.test(text) ? 'male' : undefined;
}
