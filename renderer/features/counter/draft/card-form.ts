import { type Card, type CardEdit, type PersonText, personTexts } from '#domain/customers/card.ts';
import { type TypedCard, birthdayIn, phonesIn, typedCard } from '#domain/customers/typed-card.ts';
import type { RowId } from '#domain/kernel/units.ts';

/** A card as it stands in the fields, every value as typed. */
export type CardForm = Readonly<Record<PersonText, string>> &
  TypedCard & { readonly referrer: string };

/** The fields for someone new, begun with what was typed into the search box, or with who brought them. */
export function newCardForm(
  typed: Partial<Pick<CardForm, 'name' | 'phones' | 'referrer'>>,
): CardForm {
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
  return { ...pickTexts(card), ...typedCard(card), referrer };
}

/** What to hand to the command. */
export function editFrom(form: CardForm, referrerId: RowId | null): CardEdit {
  return {
    ...pickTexts(form),
    phones: phonesIn(form),
    gender: form.gender,
    birthday: birthdayIn(form),
    consent: form.consent,
    stage: form.stage,
    referrerId,
    tagIds: form.tagIds,
  };
}

function pickTexts(
  from: Readonly<Record<PersonText, string>>,
): Readonly<Record<PersonText, string>> {
  const { name, wechat, occupation, address, contactPerson, source, likes, dislikes, note } = from;
  return { name, wechat, occupation, address, contactPerson, source, likes, dislikes, note };
}

/** Whether two forms say the same: an edit that changes nothing may be put away without asking. */
export function sameForm(one: CardForm, other: CardForm): boolean {
  return (
    personTexts.every((field) => one[field] === other[field]) &&
    JSON.stringify(editFrom(one, null)) === JSON.stringify(editFrom(other, null)) &&
    one.referrer === other.referrer
  );
}
