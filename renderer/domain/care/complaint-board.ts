import { daysLater } from '../kernel/days-later.ts';
import { dayNumber } from '../kernel/day-number.ts';
import type { BusinessDay, Instant } from '../kernel/units.ts';
import { type Complaint, type ComplaintState, complaintStates } from './complaint.ts';

export type ComplaintColumn<Shown extends Complaint> = {
  readonly state: ComplaintState;
  /** The one that waits longest first; of those that are checked the newest. */
  readonly complaints: readonly Shown[];
  /** Checked longer ago than the board looks back. */
  readonly older: number;
};

/** What was checked longer ago than this is no news on the board. */
export const checkedDays = 30;

/** The board by state: all that are not checked, and those checked in the last 30 days. */
export function complaintBoard<Shown extends Complaint>(
  complaints: readonly Shown[],
  today: BusinessDay,
): readonly ComplaintColumn<Shown>[] {
  const from = daysLater(today, -checkedDays);
  return complaintStates.map((state) => {
    const inState = complaints.filter((one) => one.state === state);
    if (state !== 'checked') return { state, complaints: inState.sort(oldestFirst), older: 0 };
    const recent = inState.filter((one) => (one.checkedDay ?? one.openedDay) >= from);
    const older = inState.length - recent.length;
    return { state, complaints: recent.sort((one, other) => oldestFirst(other, one)), older };
  });
}

/** Whether it is the shop's turn: nobody answered yet, or the customer said afterwards that it is not solved. */
export function isShopsTurn({ state, againId }: Pick<Complaint, 'state' | 'againId'>): boolean {
  return state === 'open' || (state === 'answered' && againId !== null);
}

/** How many whole hours a complaint waits, or waited, for its first answer. Never below zero: clocks differ. */
export function hoursWaiting({ openedAt, answeredAt }: Complaint, now: Instant): number {
  return Math.max(0, Math.floor((msOf(answeredAt ?? now) - msOf(openedAt)) / msOfHour));
}

/** Whether the first answer is late (`rules.md` §5: within 24 hours ⚙); once it was given, nothing is. */
export function isAnswerLate(complaint: Complaint, now: Instant, answerHours: number): boolean {
  if (complaint.state !== 'open' || complaint.answeredAt !== null) return false;
  return msOf(now) - msOf(complaint.openedAt) > answerHours * msOfHour;
}

const msOfHour = 3_600_000;

/** `2026-03-01T09:30:00.000Z` in milliseconds since 1970. */
function msOf(at: Instant): number {
  const [hours = 0, minutes = 0, seconds = 0] = at.slice(11, 23).split(':').map(Number);
  const time = hours * 3_600 + minutes * 60 + seconds;
  return dayNumber(at.slice(0, 10)) * 24 * msOfHour + Math.round(time * 1000);
}

function oldestFirst(one: Complaint, other: Complaint): number {
  return one.openedAt + one.id < other.openedAt + other.id ? -1 : 1;
}
