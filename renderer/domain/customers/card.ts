import type { BusinessDay, Cents, Instant, RowId } from '../kernel/units.ts';
import type { CustomValue } from './custom-field.ts';

/** A number someone can be reached at: as typed, and its digits without `+86`, spaces and dashes. */
export type Phone = {
  /** The member's own key; the digits must not be in a field's path, since paths cannot be erased. */
  readonly key: string;
  readonly typed: string;
  readonly digits: string;
  /** The lowest rank is the first phone. */
  readonly rank: number;
};

/** As the customer said it; a lunar birthday stays lunar (`rules-lunar.md` 6). The year may be unknown. */
export type Birthday = {
  readonly calendar: 'solar' | 'lunar';
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
  readonly year: number | null;
};

export const genders = ['female', 'male'] as const;
export type Gender = (typeof genders)[number];
export const consents = ['yes', 'no'] as const;
export type Consent = { readonly answer: (typeof consents)[number]; readonly day: BusinessDay };
/** How far the shop has come with somebody; `gone` has a reason on the card. */
export const stages = ['lead', 'aiming', 'customer', 'gone'] as const;
export type Stage = (typeof stages)[number];

/** The plain texts of a card, each a field of its own, empty when not known (`rules.md` §1). */
export const personTexts = [
  'name',
  'wechat',
  'occupation',
  'address',
  'contactPerson',
  'source',
  'likes',
  'dislikes',
  'note',
] as const;
export type PersonText = (typeof personTexts)[number];

/**
 * All texts: with the number that another system gave (a list from there finds the card by it), a
 * lead's next step, and why somebody is gone.
 */
export const cardTexts = [...personTexts, 'formerNumber', 'nextStep', 'goneReason'] as const;
export type CardText = (typeof cardTexts)[number];

/** A customer's card as the shop sees it, read from a document. */
export type Card = Readonly<Record<CardText, string>> & {
  readonly id: RowId;
  /** Printed on the card and in its code; never reused. */
  readonly number: string;
  /** First phone first. */
  readonly phones: readonly Phone[];
  readonly gender: Gender | null;
  readonly birthday: Birthday | null;
  readonly consent: Consent | null;
  readonly stage: Stage;
  readonly referrerId: RowId | null;
  readonly tagIds: readonly RowId[];
  /** What a lead may be worth to the shop. */
  readonly expectedValue: Cents | null;
  /** Values of the shop's own fields, by the id of the field. */
  readonly custom: ReadonlyMap<RowId, CustomValue>;
  /** The text row that holds the picture as a data address; erased with the person. */
  readonly photoId: RowId | null;
  readonly createdDay: BusinessDay;
  readonly deletedAt: Instant | null;
};

/** What can be typed into a card. A field that is absent stays as it is; phones and tags are given whole. */
export type CardEdit = Partial<
  Readonly<Record<CardText, string>> & {
    readonly phones: readonly string[];
    readonly gender: Gender | null;
    readonly birthday: Birthday | null;
    readonly consent: Consent['answer'] | null;
    readonly stage: Stage;
    readonly referrerId: RowId | null;
    readonly tagIds: readonly RowId[];
    readonly expectedValue: Cents | null;
    /** Only these fields of the shop's own change; null empties one. */
    readonly custom: ReadonlyMap<RowId, CustomValue | null>;
    readonly photoId: RowId | null;
  }
>;

export type CardRefusal =
  | { readonly kind: 'no-name-and-no-phone' }
  | { readonly kind: 'impossible-birthday' }
  | { readonly kind: 'too-long'; readonly field: CardText }
  | { readonly kind: 'own-referrer' }
  /** The referrer was brought, in the end, by this very person (`rules.md` §7: no circles). */
  | { readonly kind: 'referrer-circle' }
  /** A value that does not suit the kind of one of the shop's own fields, or a text over 4,000 characters. */
  | { readonly kind: 'unsuitable-value'; readonly field: RowId }
  | { readonly kind: 'unknown-card' };
