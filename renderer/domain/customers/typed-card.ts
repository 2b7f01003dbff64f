import type { Birthday, Card, Consent, Gender, Stage } from './card.ts';

/** A birthday as it stands in three small fields. */
export type TypedBirthday = {
  readonly calendar: Birthday['calendar'];
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly leap: boolean;
};

/** What every form of a card holds besides its texts, each value as typed. */
export type TypedCard = TypedBirthday & {
  readonly phones: readonly string[];
  readonly gender: Gender | null;
  readonly consent: Consent['answer'] | null;
  readonly stage: Stage;
  readonly tagIds: Card['tagIds'];
};

/** The fields of a card that is there; at least one for a phone. */
export function typedCard({ phones, gender, birthday, consent, stage, tagIds }: Card): TypedCard {
  return {
    phones: phones.length === 0 ? [''] : phones.map(({ typed }) => typed),
    gender,
    ...typedBirthday(birthday),
    consent: consent?.answer ?? null,
    stage,
    tagIds,
  };
}

/** A birthday as it fills the three fields; empty for none. */
export function typedBirthday(birthday: Birthday | null): TypedBirthday {
  return {
    calendar: birthday?.calendar ?? 'solar',
    year: textOf(birthday?.year),
    month: textOf(birthday?.month),
    day: textOf(birthday?.day),
    leap: birthday?.leap ?? false,
  };
}

/**
 * The birthday in the fields; null if all of them are empty. One half filled in becomes an impossible one, so
 * that the command refuses it in words instead of the screen dropping it in silence.
 */
export function birthdayIn({ calendar, year, month, day, leap }: TypedBirthday): Birthday | null {
  if ([year, month, day].every((text) => text.trim() === '')) return null;
  return {
    calendar,
    month: wholeNumber(month) ?? 0,
    day: wholeNumber(day) ?? 0,
    leap: calendar === 'lunar' && leap,
    year: wholeNumber(year) ?? null,
  };
}

/** The phones in the fields, without those left empty. */
export function phonesIn({ phones }: Pick<TypedCard, 'phones'>): readonly string[] {
  return phones.filter((phone) => phone.trim() !== '');
}

function wholeNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}

function textOf(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}
