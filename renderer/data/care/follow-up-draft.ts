import { type FollowUp, type FollowUpKind, type Repeat } from '#domain/care/follow-up.ts';
import { isRealDay } from '#domain/kernel/day-number.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import { withoutSeq } from '../write/join-into.ts';
import type { Write } from '../write/write.ts';
import { followUpFrom, followUpKind } from '#domain/care/follow-up.ts';

/** What a person says of a follow-up. `text` empty: its kind says enough. */
export type FollowUpDraft = {
  readonly customerId: RowId;
  readonly kind: FollowUpKind;
  readonly day: BusinessDay;
  /** Minutes after midnight; null for any time of the day. */
  readonly minute: number | null;
  readonly text: string;
  /** Who is to do it; null for whoever is there. */
  readonly staffId: RowId | null;
  readonly repeat: Repeat | null;
  readonly complaintId?: RowId | null;
};

export type FollowUpRefusal = {
  readonly kind:
    | 'unknown-customer'
    | 'unknown-follow-up'
    /** Done or cancelled before, here or on the other counter. */
    | 'already-closed'
    | 'no-day'
    | 'no-time'
    | 'no-repeat';
};

const minutesOfDay = 1_440;
const mostEvery = 1_000;

/** A day that the calendar has, a time that the clock has, a repeating that comes again. */
export function checkDraft(
  draft: Pick<FollowUpDraft, 'day' | 'minute' | 'repeat'>,
): Result<null, FollowUpRefusal> {
  const { day, minute, repeat } = draft;
  if (!isRealDay(day)) return refuse({ kind: 'no-day' });
  if (minute !== null && !isWhole(minute, 0, minutesOfDay - 1)) return refuse({ kind: 'no-time' });
  if (repeat !== null && !isWhole(repeat.every, 1, mostEvery)) return refuse({ kind: 'no-repeat' });
  return accept(null);
}

/**
 * Puts a follow-up into a write that is under way (a complaint that was solved makes one). The customer
 * must be there and the draft be checked; words go to a text row of the customer. One out of a file has the
 * id that its name in the file gives it, so that the file can come again.
 */
export function writeFollowUp(write: Write, draft: FollowUpDraft, id?: RowId): RowId {
  const { customerId, kind, day, minute, text, staffId, repeat, complaintId } = draft;
  const fields: Record<string, Value> = {
    customerId,
    kind,
    day,
    minute,
    staffId,
    textId: write.addTextIfAny(customerId, text),
    repeat: repeat === null ? null : { ...repeat },
    complaintId: complaintId ?? null,
    // The story of the customer says when it was promised; the stamp knows no day of the shop.
    madeDay: write.today,
  };
  // No state: what was never set never wins over a closing on another counter.
  return write.createDocument(followUpKind, fields, id).id;
}

/** A follow-up that can still be done, with its document. Inside a command. */
export async function openFollowUp(
  db: ShopDatabase,
  id: RowId,
): Promise<Result<{ readonly document: Document; readonly followUp: FollowUp }, FollowUpRefusal>> {
  const row = await db.documents.get(id);
  const followUp = row?.kind === followUpKind ? followUpFrom(row) : null;
  if (row === undefined || followUp === null) return refuse({ kind: 'unknown-follow-up' });
  if ((row.fields['deletedAt'] ?? null) !== null) return refuse({ kind: 'unknown-follow-up' });
  if (followUp.state !== 'open') return refuse({ kind: 'already-closed' });
  return accept({ document: withoutSeq(row), followUp });
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
