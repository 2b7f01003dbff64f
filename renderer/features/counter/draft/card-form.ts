import {
  type Birthday,
  type Card,
  type CardEdit,
  type PersonText,
  type Consent,
  type Gender,
  type Stage,
  personTexts,
} from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';

/** A card as it stands in the fields, every value as typed. */
export type CardForm = Readonly<Record<PersonText, string>> & {
  readonly phones: readonly string[];
  readonly gender: Gender | null;
  readonly calendar: Birthday['calendar'];
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly leap: boolean;
  readonly consent: Consent['answer'] | null;
  readonly stage: Stage;
  readonly referrer: string;
  readonly tagIds: readonly RowId[];
};

/** The fields for someone new, begun with what was typed into the search box. */
export function newCardForm(typed: Partial<Pick<CardForm, 'name' | 'phones'>>): CardForm {
  const noTexts: Readonly<Record<PersonText, string>> = {
    name: '',
    wechat: '',
    occupation: '',
    address: '',
    contactPerson: '',
    source: '',
    likes: '',
    dislikes: '',
    note: '',
  };
  return {
    ...noTexts,
    phones: [''],
    gender: null,
    calendar: 'solar',
    year: '',
    month: '',
    day: '',
    leap: false,
    consent: null,
    stage: 'customer',
    referrer: '',
    tagIds: [],
    ...typed,
  };
}

/** The fields of a card that is there. `referrer` is the card number of who brought them. */
export function formOfCard(card: Card, referrer: string): CardForm {
  const typed = card.phones.map((phone) => phone.typed);
  const { birthday } = card;
  return {
    ...newCardForm({ phones: typed.length === 0 ? [''] : typed }),
    ...pickTexts(card),
    gender: card.gender,
    calendar: birthday?.calendar ?? 'solar',
    year: textOf(birthday?.year),
    month: textOf(birthday?.month),
    day: textOf(birthday?.day),
    leap: birthday?.leap ?? false,
    consent: card.consent?.answer ?? null,
    stage: card.stage,
    referrer,
    tagIds: card.tagIds,
  };
}

/**
 * What to hand to the command. A birthday half filled in becomes an impossible one, so that the
 * command refuses it in words instead of the screen dropping it in silence.
 */
export function editFrom(form: CardForm, referrerId: RowId | null): CardEdit {
  return {
    ...pickTexts(form),
    phones: form.phones.filter((phone) => phone.trim() !== ''),
    gender: form.gender,
    birthday: birthdayFrom(form),
    consent: form.consent,
    stage: form.stage,
    referrerId,
    tagIds: form.tagIds,
  };
}

/** The birthday in the fields; null if all of them are empty. */
function birthdayFrom({ calendar, year, month, day, leap }: CardForm): Birthday | null {
  if ([year, month, day].every((text) => text.trim() === '')) return null;
  const years = wholeNumber(year);
  return {
    calendar,
    month: wholeNumber(month) ?? 0,
    day: wholeNumber(day) ?? 0,
    leap: calendar === 'lunar' && leap,
    year: years ?? null,
  };
}

function pickTexts(
  from: Readonly<Record<PersonText, string>>,
): Readonly<Record<PersonText, string>> {
  const { name, wechat, occupation, address, contactPerson, source, likes, dislikes, note } = from;
  return { name, wechat, occupation, address, contactPerson, source, likes, dislikes, note };
}

function wholeNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}

function textOf(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}

/** Whether two forms say the same: an edit that changes nothing may be put away without asking. */
export function sameForm(one: CardForm, other: CardForm): boolean {
  return (
    personTexts.every((field) => one[field] === other[field]) &&
    JSON.stringify(editFrom(one, null)) === JSON.stringify(editFrom(other, null)) &&
    one.referrer === other.referrer
  );
}
