import { isCareDone, isSatisfaction, isWinBackContact } from '#domain/care/facts.ts';
import { isCouponIssue } from '#domain/coupons/fold-coupons.ts';
import { dayText } from '#domain/kernel/day-number.ts';
import { type BusinessDay, type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { isPrint } from '#domain/printing/print-entry.ts';
import { type HistoryPage, isHistory } from '#domain/sales/history.ts';

import type {
  CareMark,
  CareMarked,
  CouponMark,
  EntryMark,
  PrintMark,
  StoredEntry,
  WalkInMark,
} from '../stored-rows.ts';

/** As it is stored: findable by what it is, where others are read with it or nobody has it. */
export function marked(entry: StoredEntry): StoredEntry {
  const mark = markOf(entry);
  if (mark === undefined) return entry;
  return isHistory(entry) ? { ...entry, mark, holds: heldBy(entry) } : { ...entry, mark };
}

/** What a page of history is found by. */
function heldBy({ people, sales }: HistoryPage): readonly string[] {
  const days = new Set<number>();
  sales.person.forEach((person, at) => {
    if (person === people.length) days.add(sales.day[at] ?? 0);
  });
  return [...people, ...[...days].map((day) => walkInMark(toBusinessDay(dayText(day))))];
}

function markOf(entry: StoredEntry): EntryMark | undefined {
  const { kind, subject, day } = entry;
  if (isCouponIssue(entry)) return couponMark(entry.code);
  if (isPrint(entry)) return entry.about === null ? undefined : printMark(entry.about);
  if (kind === 'sale' && subject === null) return walkInMark(day);
  return careMarkOf(entry) ?? markedKinds.find((marked) => marked === kind);
}

/** What the shop asks about everybody: how content they were, what of a day is seen to, who was won back. */
function careMarkOf(entry: StoredEntry): CareMark | undefined {
  if (isSatisfaction(entry)) return careMark('satisfaction', entry.day);
  if (isCareDone(entry)) return careMark('care_done', entry.day);
  return isWinBackContact(entry) ? careMark('win_back', entry.day) : undefined;
}

const markedKinds = [
  'merge',
  'erasure',
  'reversal',
  'history',
  'opening',
  'points_term',
  'number_block',
  'counter_removed',
] as const;

/** Under what an issued coupon is found by its code. */
export function couponMark(code: string): CouponMark {
  return `coupon:${code}`;
}

/** Under what the prints of something are found. */
export function printMark(about: RowId): PrintMark {
  return `print:${about}`;
}

/** Under what such facts of a day are found. */
export function careMark(kind: CareMarked, day: BusinessDay): CareMark {
  return `${kind}:${day}`;
}

/** Under what the sales of a day to people without a card are found. */
export function walkInMark(day: BusinessDay): WalkInMark {
  return `walk-in:${day}`;
}
