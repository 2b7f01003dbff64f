import { birthdayNear } from '#domain/care/birthday-near.ts';
import { fillTemplate } from '#domain/care/greeting-template.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';

import { greetingValues, greetingsFor } from '../../care/greetings.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';
import { type Person, personOn } from './person.ts';

type PersonalDocument = 'memberCard' | 'birthdayCard' | 'addressLabel';

/**
 * One card or label for one customer; undefined if they are gone, `empty` if a letter would not find them, `said-no` for a
 * birthday card to somebody who wants no contact: they get no greeting on a phone either.
 */
export async function personalFacts(
  desk: Desk,
  document: PersonalDocument,
  customerId: RowId,
): Promise<PaperFacts | 'empty' | 'said-no' | undefined> {
  const person = await personOn(desk, customerId);
  if (person === undefined) return undefined;
  if (document === 'birthdayCard' && person.card.consent?.answer === 'no') return 'said-no';
  const own = await ownBlanks(desk, document, person);
  if (own === undefined) return 'empty';
  const { card, codes, tierId } = person;
  const facts = paperOf(
    desk,
    document,
    card.number,
    { day: desk.today },
    {
      blanks: { ...person.blanks, ...person.points, ...own },
      codes,
    },
  );
  return { facts, categories: [], tierId };
}

async function ownBlanks(
  desk: Desk,
  document: PersonalDocument,
  person: Person,
): Promise<PrintFacts['blanks'] | undefined> {
  const { card, standing } = person;
  switch (document) {
    case 'memberCard': {
      const until = person.tierId === null ? null : standing.tierUntil;
      return {
        ...birthdayBlanks(desk, person),
        ...(until && { until: { kind: 'day', day: until } }),
      };
    }
    case 'birthdayCard':
      return {
        ...birthdayBlanks(desk, person),
        ...dayOfBirthday(desk, person),
        greeting: words(await greetingOf(desk, card.id)),
      };
    case 'addressLabel':
      if (card.address.trim() === '') return undefined;
      return { address: words(card.address), note: words(card.note) };
  }
}

function birthdayBlanks({ language }: Desk, { card }: Person): PrintFacts['blanks'] {
  return card.birthday === null ? {} : { birthday: words(language.tell.birthday(card.birthday)) };
}

/** A card is written ahead: it bears the day on which the birthday is kept next. */
function dayOfBirthday({ program, today }: Desk, { card }: Person): PrintFacts['blanks'] {
  const near = card.birthday && birthdayNear(card.birthday, today, program);
  return near?.next ? { day: { kind: 'day', day: near.next.day } } : {};
}

/** The shop's warmest words for a birthday, filled for this customer as the greeting desk does it. */
async function greetingOf({ shop, language }: Desk, customerId: RowId): Promise<string> {
  const spoken = language.tell.language;
  const [greeting] = await greetingsFor(shop, 'birthday', spoken);
  const values = await greetingValues(shop, customerId, spoken);
  if (greeting === undefined || values === undefined) return '';
  const filled = fillTemplate(greeting.text, values);
  return filled.ok ? filled.value : '';
}
