import { isPossibleDay } from '../kernel/calendar.ts';
import {
  type RowId,
  cents,
  isBusinessDay,
  isInstant,
  isRowId,
  toBusinessDay,
  toRowId,
} from '../kernel/units.ts';
import type { Document, Value } from '../sync/rows.ts';
import { type CustomValue, customValueFrom } from './custom-field.ts';
import {
  type Birthday,
  type Card,
  type CardText,
  type Consent,
  type Phone,
  genders,
  stages,
} from './card.ts';

/** What a card without a stored day shows: the day before any shop had a computer. */
const unknownDay = toBusinessDay('1970-01-01');

/**
 * A card as the screens see it, read from its document. Values that this version cannot read
 * (written by a newer one, or by a damaged file) count as absent; they stay in the document.
 */
export function cardFrom(document: Document): Card {
  const { fields } = document;
  const text = (path: CardText) => asText(fields[path]);
  return {
    id: document.id,
    number: asText(fields['number']),
    name: text('name'),
    wechat: text('wechat'),
    occupation: text('occupation'),
    address: text('address'),
    contactPerson: text('contactPerson'),
    source: text('source'),
    likes: text('likes'),
    dislikes: text('dislikes'),
    note: text('note'),
    formerNumber: text('formerNumber'),
    nextStep: text('nextStep'),
    goneReason: text('goneReason'),
    phones: phonesOf(document),
    gender: genders.find((known) => known === fields['gender']) ?? null,
    birthday: birthdayFrom(fields['birthday']),
    consent: consentFrom(fields['consent']),
    stage: stages.find((known) => known === fields['stage']) ?? 'customer',
    referrerId: idFrom(fields['referrerId']),
    tagIds: membersUnder(document, 'tags')
      .map(({ key }) => key)
      .filter(isRowId),
    expectedValue: amountFrom(fields['expectedValue']),
    custom: customOf(document),
    photoId: idFrom(fields['photoId']),
    createdDay: isBusinessDay(fields['createdDay']) ? fields['createdDay'] : unknownDay,
    deletedAt: isInstant(fields['deletedAt']) ? fields['deletedAt'] : null,
  };
}

/** Whether the person asked to be forgotten: the card is there and holds nothing. */
export function isErased(document: Document): boolean {
  return Object.keys(document.fields).length === 0;
}

/** The phones of a card, first phone first; the same digits twice (typed at two counters) once. */
export function phonesOf(document: Pick<Document, 'fields'>): readonly Phone[] {
  const phones = membersUnder(document, 'phones')
    .map(({ key, value }) => phoneFrom(key, value))
    .filter((phone) => phone !== undefined)
    .sort((one, other) => one.rank - other.rank || (one.key < other.key ? -1 : 1));
  return phones.filter(
    (phone, index) => phones.findIndex(({ digits }) => digits === phone.digits) === index,
  );
}

/** The members of a set field that are present, with their keys. */
export function membersUnder(
  document: Pick<Document, 'fields'>,
  set: string,
): readonly { readonly key: string; readonly value: Value }[] {
  const prefix = `${set}/`;
  return Object.entries(document.fields)
    .filter(([path, value]) => path.startsWith(prefix) && value !== null)
    .map(([path, value]) => ({ key: path.slice(prefix.length), value }));
}

function asText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function amountFrom(value: Value | undefined): Card['expectedValue'] {
  return typeof value === 'number' && Number.isSafeInteger(value) ? cents(value) : null;
}

function customOf(document: Document): ReadonlyMap<RowId, CustomValue> {
  const values = new Map<RowId, CustomValue>();
  for (const { key, value } of membersUnder(document, 'custom')) {
    const read = customValueFrom(value);
    if (read !== undefined && isRowId(key)) values.set(toRowId(key), read);
  }
  return values;
}

function idFrom(value: Value | undefined): RowId | null {
  return isRowId(value) ? value : null;
}

type Keyed = { readonly [key: string]: Value };

function isKeyed(value: Value | undefined): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function phoneFrom(key: string, value: Value): Phone | undefined {
  if (!isKeyed(value) || typeof value['digits'] !== 'string') return undefined;
  const rank = typeof value['rank'] === 'number' ? value['rank'] : 0;
  return { key, typed: asText(value['typed']), digits: value['digits'], rank };
}

function birthdayFrom(value: Value | undefined): Birthday | null {
  if (!isKeyed(value)) return null;
  const { calendar, month, day, leap, year } = value;
  if (calendar !== 'solar' && calendar !== 'lunar') return null;
  if (typeof month !== 'number' || typeof day !== 'number') return null;
  const known = typeof year === 'number' && isYear(year) ? year : null;
  if (!isPossibleDay(calendar, month, day, known ?? undefined)) return null;
  return { calendar, month, day, leap: leap === true, year: known };
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 9999;
}

/** What the person answered, and on which day; null for what this version cannot read. */
export function consentFrom(value: Value | undefined): Consent | null {
  if (!isKeyed(value) || !isBusinessDay(value['day'])) return null;
  const answer = value['answer'];
  if (answer !== 'yes' && answer !== 'no') return null;
  return { answer, day: value['day'] };
}
