import { type BusinessDay, type RowId, isBusinessDay, isRowId } from '../kernel/units.ts';
import { dayIn, idIn } from '../sync/field-readers.ts';
import type { Document } from '../sync/rows.ts';

/** Why a customer is to be seen to (`rules.md` §5). */
export const followUpKinds = [
  'afterSale',
  'revisit',
  'birthday',
  'festival',
  'winBack',
  'complaint',
  'custom',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** What came of it. */
export const followUpResults = ['reached', 'noAnswer', 'bought', 'notInterested', 'other'] as const;
export type FollowUpResult = (typeof followUpResults)[number];

export const followUpStates = ['open', 'done', 'cancelled'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** Again so long after it was due, or after it was done. */
export type Repeat = {
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly from: 'due' | 'done';
};

/**
 * A promise to a customer that comes back on its day. Words lie in text rows of the customer
 * (`textId`, `noteId`), so that they go with an erased person; the document holds ids and days only.
 */
export type FollowUp = {
  readonly id: RowId;
  /** As written; of merged cards any of them. */
  readonly customerId: RowId;
  readonly kind: FollowUpKind;
  readonly day: BusinessDay;
  /** Minutes after midnight; null for any time of the day. */
  readonly minute: number | null;
  readonly textId: RowId | null;
  /** Who is to do it; null for whoever is there. */
  readonly staffId: RowId | null;
  readonly state: FollowUpState;
  readonly result: FollowUpResult | null;
  /** The clerk's words about the result, or why it was cancelled. */
  readonly noteId: RowId | null;
  /** The shop day on which it was done or cancelled. */
  readonly closedDay: BusinessDay | null;
  /** The day it was first meant for, once it was postponed. */
  readonly postponedFrom: BusinessDay | null;
  readonly repeat: Repeat | null;
  /** The rule that made it; null for one made by hand. */
  readonly ruleId: RowId | null;
  /** The day of what it is because of (of the sale, of the stage, of the expiry); of one made by hand null. */
  readonly becauseDay: BusinessDay | null;
  /** The complaint it looks after. */
  readonly complaintId: RowId | null;
};

export const followUpKind = 'followUp';

/** A follow-up out of its document. A damaged or newer field reads as not set; null if it has no customer or day. */
export function followUpFrom({ id, fields }: Pick<Document, 'id' | 'fields'>): FollowUp | null {
  const { customerId, day } = fields;
  if (!isRowId(customerId) || !isBusinessDay(day)) return null;
  return {
    id,
    customerId,
    day,
    kind: followUpKinds.find((kind) => kind === fields['kind']) ?? 'custom',
    minute: minuteIn(fields['minute']),
    textId: idIn(fields, 'textId'),
    staffId: idIn(fields, 'staffId'),
    state: followUpStates.find((state) => state === fields['state']) ?? 'open',
    result: followUpResults.find((result) => result === fields['result']) ?? null,
    noteId: idIn(fields, 'noteId'),
    closedDay: dayIn(fields, 'closedDay'),
    postponedFrom: dayIn(fields, 'postponedFrom'),
    repeat: repeatIn(fields['repeat']),
    ruleId: idIn(fields, 'ruleId'),
    becauseDay: dayIn(fields, 'becauseDay'),
    complaintId: idIn(fields, 'complaintId'),
  };
}

function minuteIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_440
    ? value
    : null;
}

const units = ['day', 'week', 'month', 'year'] as const;

function repeatIn(value: unknown): Repeat | null {
  if (typeof value !== 'object' || value === null) return null;
  const every = 'every' in value ? value.every : null;
  const unit = units.find((one) => 'unit' in value && one === value.unit);
  if (typeof every !== 'number' || !Number.isInteger(every) || every < 1 || unit === undefined) {
    return null;
  }
  return { every, unit, from: 'from' in value && value.from === 'done' ? 'done' : 'due' };
}
