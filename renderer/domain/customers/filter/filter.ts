import type { BusinessDay, RowId } from '../../kernel/units.ts';
import type { Value } from '../../sync/rows.ts';
import type { TextColumnName } from '../columns/customer-columns.ts';
import type { CustomValue } from '../custom-field.ts';

/** How the parts of a group belong together: and, or, and not. */
export const groupKinds = ['all', 'any', 'none'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Parts of a question. A group that asks nothing lets everybody through. */
export type FilterGroup = { readonly kind: GroupKind; readonly of: readonly Filter[] };

/** Which customers a list shows: a small tree that can be stored, and put into words. */
export type Filter = FilterGroup | Condition;

export const textTests = ['contains', 'is', 'filled', 'empty'] as const;
export type TextTest = (typeof textTests)[number];

export const choiceFields = ['stage', 'gender', 'consent'] as const;
export type ChoiceField = (typeof choiceFields)[number];

/** Money in cents, points in their units, the others counts. */
export const amountFields = [
  'points',
  'visits',
  'sales',
  'spent',
  'spentYear',
  'average',
  'expectedValue',
] as const;
export type AmountField = (typeof amountFields)[number];

export const dayFields = ['lastDay', 'createdDay'] as const;
export type DayField = (typeof dayFields)[number];

export const tagTests = ['any', 'all', 'none'] as const;
export type TagTest = (typeof tagTests)[number];

export const customTests = ['is', 'contains', 'atLeast', 'atMost', 'filled', 'empty'] as const;
export type CustomTest = (typeof customTests)[number];

/**
 * One question about a customer. What is not known answers no condition with yes, except those that ask
 * for what is missing. `unknown` is a condition that a newer app wrote: it is kept, and since nobody can say
 * who it means, neither it nor its opposite finds anybody.
 */
export type Condition =
  | {
      readonly kind: 'text';
      readonly field: TextColumnName;
      readonly test: TextTest;
      readonly text: string;
    }
  | { readonly kind: 'choice'; readonly field: ChoiceField; readonly values: readonly string[] }
  | { readonly kind: 'tags'; readonly test: TagTest; readonly tags: readonly RowId[] }
  | {
      readonly kind: 'custom';
      readonly field: RowId;
      readonly test: CustomTest;
      readonly value: CustomValue | null;
    }
  | {
      readonly kind: 'amount';
      readonly field: AmountField;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** Within the last so many days, today included; or longer ago than that. */
  | {
      readonly kind: 'ago';
      readonly field: DayField;
      readonly test: 'within' | 'longer';
      readonly days: number;
    }
  | {
      readonly kind: 'between';
      readonly field: DayField;
      readonly from: BusinessDay | null;
      readonly to: BusinessDay | null;
    }
  | { readonly kind: 'never'; readonly field: DayField }
  /** Months as the customer counts them: a lunar birthday is in a lunar month. No months: no birthday known. */
  | {
      readonly kind: 'birthday';
      readonly calendar: 'solar' | 'lunar';
      readonly months: readonly number[];
    }
  | {
      readonly kind: 'referrer';
      readonly test: 'is' | 'filled' | 'empty';
      readonly id: RowId | null;
    }
  /** Bought one of these, or something of one of these categories, in the last so many days (null: ever). */
  | {
      readonly kind: 'bought';
      readonly products: readonly RowId[];
      readonly categories: readonly string[];
      readonly days: number | null;
    }
  | { readonly kind: 'unknown'; readonly stored: Value };

/** What asks for nobody in particular: all customers. */
export const everybody: FilterGroup = { kind: 'all', of: [] };

/** Whether it joins other conditions, or is one. */
export function isGroup(filter: Filter): filter is FilterGroup {
  return filter.kind === 'all' || filter.kind === 'any' || filter.kind === 'none';
}

/** Every condition of a filter, in the order in which it is read. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  return isGroup(filter) ? filter.of.flatMap(conditionsOf) : [filter];
}

/** Whether a filter is a group without conditions, however deep: it is passed over. */
export function asksNothing(filter: Filter): boolean {
  return isGroup(filter) && filter.of.every(asksNothing);
}
