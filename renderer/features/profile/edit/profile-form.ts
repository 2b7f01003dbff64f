import { type Card, type CardEdit, type CardText, cardTexts } from '#domain/customers/card.ts';
import {
  type CustomField,
  type CustomValue,
  customValueTyped,
} from '#domain/customers/custom-field.ts';
import { type TypedCard, birthdayIn, phonesIn, typedCard } from '#domain/customers/typed-card.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { typedMoney } from '#i18n/money.ts';

/** All of a card as it stands in the fields, every value as typed. */
export type ProfileForm = Readonly<Record<CardText, string>> &
  TypedCard & {
    readonly referrerId: RowId | null;
    readonly expectedValue: string;
    /** By the id of the field; yes and no as `yes` and `no`. */
    readonly custom: Readonly<Record<string, string>>;
  };

export type FormProblem =
  | { readonly kind: 'bad-amount' }
  /** Somebody who is gone went for a reason (the board of leads asks for it too). */
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'unsuitable-value'; readonly field: RowId };

/** The fields of a card that is there. */
export function profileFormOf(card: Card): ProfileForm {
  const { expectedValue } = card;
  return {
    ...textsOf(card),
    ...typedCard(card),
    referrerId: card.referrerId,
    expectedValue: expectedValue === null ? '' : typedMoney(expectedValue),
    custom: Object.fromEntries([...card.custom].map(([id, value]) => [id, typedValue(value)])),
  };
}

/** Whether two forms say the same: what changed nothing may be left without asking. */
export function sameForm(one: ProfileForm, other: ProfileForm): boolean {
  const keys = Object.keys(one.custom).concat(Object.keys(other.custom));
  const sameCustom = keys.every((id) => (one.custom[id] ?? '') === (other.custom[id] ?? ''));
  const plain = (form: ProfileForm) => JSON.stringify({ ...form, custom: null });
  return sameCustom && plain(one) === plain(other);
}

/**
 * What the person changed, and nothing else: a field that another counter changed meanwhile keeps that
 * value unless it was changed here too.
 */
export function editBetween(
  began: ProfileForm,
  form: ProfileForm,
  fields: readonly CustomField[],
): Result<CardEdit, FormProblem> {
  const amount = expectedIn(form);
  if (amount === undefined) return refuse({ kind: 'bad-amount' });
  const isLeaving = form.stage === 'gone' && began.stage !== 'gone';
  if (isLeaving && form.goneReason.trim() === '') return refuse({ kind: 'no-reason' });
  const custom = customBetween(began, form, fields);
  if (!custom.ok) return custom;
  const isOther = <Key extends keyof ProfileForm>(key: Key) =>
    JSON.stringify(began[key]) !== JSON.stringify(form[key]);
  const birthdayKeys = ['calendar', 'year', 'month', 'day', 'leap'] as const;
  return accept({
    ...Object.fromEntries(cardTexts.filter(isOther).map((key) => [key, form[key]] as const)),
    ...(isOther('phones') && { phones: phonesIn(form) }),
    ...(isOther('gender') && { gender: form.gender }),
    ...(birthdayKeys.some(isOther) && { birthday: birthdayIn(form) }),
    ...(isOther('consent') && { consent: form.consent }),
    ...(isOther('stage') && { stage: form.stage }),
    ...(isOther('referrerId') && { referrerId: form.referrerId }),
    ...(isOther('tagIds') && { tagIds: form.tagIds }),
    ...(isOther('expectedValue') && { expectedValue: amount }),
    ...(custom.value.size > 0 && { custom: custom.value }),
  });
}

/** What duplicates are searched by while it is typed (`rules.md` §1). */
export function whoIn(form: ProfileForm): CardEdit {
  return { name: form.name, phones: form.phones, birthday: birthdayIn(form) };
}

function expectedIn({ expectedValue }: ProfileForm): CardEdit['expectedValue'] {
  if (expectedValue.trim() === '') return null;
  const read = parseMoney(expectedValue);
  return read.ok ? read.value : undefined;
}

function customBetween(
  began: ProfileForm,
  form: ProfileForm,
  fields: readonly CustomField[],
): Result<ReadonlyMap<RowId, CustomValue | null>, FormProblem> {
  const values = new Map<RowId, CustomValue | null>();
  for (const { id, kind } of fields) {
    const typed = form.custom[id] ?? '';
    if (typed === (began.custom[id] ?? '')) continue;
    const value = customValueTyped(kind, typed);
    if (value === undefined) return refuse({ kind: 'unsuitable-value', field: id });
    values.set(id, value);
  }
  return accept(values);
}

function textsOf(card: Card): Readonly<Record<CardText, string>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every text of the list is a key, which `fromEntries` forgets
  return Object.fromEntries(cardTexts.map((key) => [key, card[key]])) as Record<CardText, string>;
}

/** A value as it would be typed into its field. */
function typedValue(value: CustomValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
