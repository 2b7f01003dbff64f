import type { BusinessDay, Instant, RowId } from '../kernel/units.ts';

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
export const stages = ['lead', 'aiming', 'customer'] as const;
export type Stage = (typeof stages)[number];

/** The plain texts of a card, each a field of its own, empty when not known (`rules.md` §1). */
export const cardTexts = [
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
  }
>;

export type CardRefusal =
  | { readonly kind: 'no-name-and-no-phone' }
  | { readonly kind: 'impossible-birthday' }
  | { readonly kind: 'too-long'; readonly field: CardText }
  | { readonly kind: 'own-referrer' }
  | { readonly kind: 'unknown-card' };
