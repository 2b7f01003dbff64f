import { addDays } from '../kernel/calendar.ts';
import { canonical } from '../kernel/canonical.ts';
import { type BusinessDay, type RowId, isBusinessDay } from '../kernel/units.ts';
import type { Document } from '../sync/rows.ts';
import { cardFrom } from './card-document.ts';
import { isUnusualPhone } from './phone.ts';

/** What the data check looks for on a single card (`rules.md` §1); duplicates are in `duplicates.ts`. */
export const cardProblems = [
  'malformed-phone',
  'no-phone',
  'no-birthday',
  'impossible-birthday',
  'not-confirmed',
] as const;
export type CardProblem = (typeof cardProblems)[number];

/** As much of a card as the check needs, small enough to keep 100,000 of them in memory. */
export type CheckCard = {
  readonly id: RowId;
  readonly number: string;
  readonly name: string;
  /** Digits, first phone first. */
  readonly phones: readonly string[];
  /** As text that is equal for equal birthdays; empty for none. */
  readonly birthday: string;
  readonly hasImpossibleBirthday: boolean;
  /** When somebody last said that the card is right; at first the day it was made. */
  readonly confirmedDay: BusinessDay;
};

/** The field that says when somebody was last asked. */
export const confirmedDayPath = 'confirmedDay';

/** What the check needs of a card's document. */
export function checkCard(document: Document): CheckCard {
  const { id, number, name, phones, birthday, createdDay } = cardFrom(document);
  const confirmed = document.fields[confirmedDayPath];
  return {
    id,
    number,
    name: name.trim(),
    phones: phones.map(({ digits }) => digits),
    birthday: birthday === null ? '' : canonical(birthday),
    hasImpossibleBirthday: birthday === null && (document.fields['birthday'] ?? null) !== null,
    confirmedDay: isBusinessDay(confirmed) && confirmed > createdDay ? confirmed : createdDay,
  };
}

/** What is wrong with a card today; `confirmAfter` is the days after which it should be asked about again. */
export function problemsOf(
  card: CheckCard,
  today: BusinessDay,
  confirmAfter: number,
): readonly CardProblem[] {
  return problemsBefore(card, addDays(today, -confirmAfter));
}

/** The same with the day worked out once for all cards: confirmed before it is too long ago. */
export function problemsBefore(card: CheckCard, oldest: BusinessDay): readonly CardProblem[] {
  const problems: CardProblem[] = [];
  if (card.phones.some(isUnusualPhone)) problems.push('malformed-phone');
  if (card.phones.length === 0) problems.push('no-phone');
  if (card.hasImpossibleBirthday) problems.push('impossible-birthday');
  else if (card.birthday === '') problems.push('no-birthday');
  if (card.confirmedDay < oldest) problems.push('not-confirmed');
  return problems;
}

/** Whether a field says how to reach somebody. */
export function isContactField(path: string): boolean {
  return path === 'wechat' || path === 'address' || path.startsWith('phones/');
}
