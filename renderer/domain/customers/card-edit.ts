import { isPossibleDay } from '../kernel/calendar.ts';
import { canonical } from '../kernel/canonical.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import type { BusinessDay, RowId } from '../kernel/units.ts';
import type { Document, Value } from '../sync/rows.ts';
import { consentFrom, membersUnder, phonesOf } from './card-document.ts';
import { type CardEdit, type CardRefusal, type CardText, cardTexts } from './card.ts';
import { phoneDigits } from './phone.ts';

/** Field path → new value. Only what changes. */
export type FieldPatch = Readonly<Record<string, Value>>;

/** What an edit needs to know from outside: the card's id, the day, and keys for new phones. */
export type EditContext = {
  readonly id: RowId;
  readonly today: BusinessDay;
  readonly newKey: () => string;
};

/** The longest a text of a card may be: a note of several pages, not a book. */
const longestText = 4_000;

/** What an edit is compared with: a card's document, or for a new card nothing. */
export type Fielded = Pick<Document, 'fields'>;
export const noFields: Fielded = { fields: {} };

/**
 * What an edit changes on a card, as field values; empty if it changes nothing.
 *
 * Refuses a card that would have neither name nor phone, a birthday that cannot be, a referrer who
 * is the person (`rules.md` §1, §7) and texts over 4,000 characters. An unusual phone number is
 * kept as typed; a second card with the same phone is the screen's warning, never a refusal.
 */
export function patchFor(
  document: Fielded,
  edit: CardEdit,
  context: EditContext,
): Result<FieldPatch, CardRefusal> {
  const tooLong = cardTexts.find((path) => (edit[path]?.length ?? 0) > longestText);
  if (tooLong !== undefined) return refuse({ kind: 'too-long', field: tooLong });
  if (edit.birthday && !isPossibleBirthday(edit.birthday)) {
    return refuse({ kind: 'impossible-birthday' });
  }
  if (edit.referrerId === context.id) return refuse({ kind: 'own-referrer' });

  const patch = changedOnly(document, wantedFields(document, edit, context));
  const after = { ...document, fields: { ...document.fields, ...patch } };
  const named = asTrimmed(after.fields['name']) !== '';
  if (!named && phonesOf(after).length === 0) return refuse({ kind: 'no-name-and-no-phone' });
  return accept(patch);
}

function isPossibleBirthday({ calendar, month, day, year }: NonNullable<CardEdit['birthday']>) {
  return isPossibleDay(calendar, month, day, year ?? undefined);
}

function wantedFields(document: Fielded, edit: CardEdit, context: EditContext): FieldPatch {
  const texts = cardTexts.flatMap((path: CardText) => {
    const text = edit[path];
    return text === undefined ? [] : [[path, text.trim()] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(edit.gender !== undefined && { gender: edit.gender }),
    ...(edit.birthday !== undefined && { birthday: edit.birthday }),
    ...(edit.stage !== undefined && { stage: edit.stage }),
    ...(edit.referrerId !== undefined && { referrerId: edit.referrerId }),
    ...(edit.expectedValue !== undefined && { expectedValue: edit.expectedValue }),
    ...(edit.photoId !== undefined && { photoId: edit.photoId }),
    ...Object.fromEntries([...(edit.custom ?? [])].map(([id, value]) => [`custom/${id}`, value])),
    ...(edit.consent !== undefined && {
      consent: consentOn(document, edit.consent, context.today),
    }),
    ...(edit.tagIds && tagFields(document, edit.tagIds)),
    ...(edit.phones && phoneFields(document, edit.phones, context.newKey)),
  };
}

/** The day stays the day on which the person was asked; the same answer again does not move it. */
function consentOn(document: Fielded, answer: 'yes' | 'no' | null, day: BusinessDay): Value {
  if (answer === null) return null;
  const present = document.fields['consent'];
  const isSame = consentFrom(present)?.answer === answer;
  return isSame && present !== undefined ? present : { answer, day };
}

function tagFields(document: Fielded, wanted: readonly RowId[]): FieldPatch {
  const gone = membersUnder(document, 'tags').map(({ key }) => [`tags/${key}`, null] as const);
  const there = wanted.map((id) => [`tags/${id}`, true] as const);
  return { ...Object.fromEntries(gone), ...Object.fromEntries(there) };
}

/** Keeps the key of a number that stays, so that two counters that reorder phones agree. */
function phoneFields(
  document: Fielded,
  typed: readonly string[],
  newKey: () => string,
): FieldPatch {
  const present = phonesOf(document);
  const fields: Record<string, Value> = {};
  for (const { key } of membersUnder(document, 'phones')) fields[`phones/${key}`] = null;
  typed
    .map((text) => ({ typed: text.trim(), digits: phoneDigits(text) }))
    .filter(({ digits }) => digits !== '')
    .forEach((phone, rank) => {
      const key = present.find(({ digits }) => digits === phone.digits)?.key ?? newKey();
      fields[`phones/${key}`] = { ...phone, rank };
    });
  return fields;
}

function changedOnly(document: Fielded, wanted: FieldPatch): FieldPatch {
  const changed = Object.entries(wanted).filter(([path, value]) => {
    const present = document.fields[path];
    const before = present === undefined || present === '' ? null : present;
    return canonical(before) !== canonical(value === '' ? null : value);
  });
  return Object.fromEntries(changed);
}

function asTrimmed(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
