import type { BusinessDay } from '../kernel/units.ts';
import { type Complaint, type ComplaintType, allComplaintTypes } from './complaint.ts';
import type { Rating } from './rating.ts';
import type { WonBack } from './win-back.ts';

/** A month as text, `2026-03`. */
export type Month = string;

/** The month of a day and those before it, oldest first. */
export function monthsUntil(day: BusinessDay, count: number): readonly Month[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, at) => {
    const number = last - (count - 1 - at);
    const text = `${(number % 12) + 1}`.padStart(2, '0');
    return `${Math.floor(number / 12)}-${text}`;
  });
}

export type CauseCount = { readonly type: ComplaintType; readonly count: number };

/** What was complained about in a month, or (no month) in all of these, most first; causes without any are left out. */
export function topCauses(
  complaints: readonly Complaint[],
  months: readonly Month[],
): readonly CauseCount[] {
  const wanted = new Set(months);
  const counted = complaints.filter(({ openedDay }) => wanted.has(openedDay.slice(0, 7)));
  return allComplaintTypes
    .map((type) => ({ type, count: counted.filter((one) => one.type === type).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** How content customers were in a month; null where nobody was asked. */
export type MonthRating = {
  readonly month: Month;
  readonly answers: number;
  /** The mean of the stars, in hundredths of a star. */
  readonly stars: number | null;
  /** Net promoter score: the share of 9 and 10 less that of 0 to 6, in whole percent from −100 to 100. */
  readonly promoters: number | null;
};

/**
 * Stars and recommendation month by month. The net promoter score is as Reichheld has it ("The One Number
 * You Need to Grow", 2003); both are rounded half away from zero, once.
 */
export function ratingsByMonth(
  ratings: readonly (Rating & { readonly day: BusinessDay })[],
  months: readonly Month[],
): readonly MonthRating[] {
  return months.map((month) => {
    const inMonth = ratings.filter(({ day }) => day.startsWith(month));
    const stars = inMonth.flatMap((one) => one.stars ?? []);
    const recommend = inMonth.flatMap((one) => one.recommend ?? []);
    const net =
      recommend.filter((one) => one >= 9).length - recommend.filter((one) => one <= 6).length;
    return {
      month,
      answers: inMonth.length,
      stars: shareOf(stars.reduce((all, one) => all + one, 0) * 100, stars.length),
      promoters: shareOf(net * 100, recommend.length),
    };
  });
}

export type MonthWonBack = { readonly month: Month; readonly asked: number; readonly came: number };

/** How many were asked back in each month, and how many of them came. */
export function wonBackByMonth(
  people: readonly WonBack[],
  months: readonly Month[],
): readonly MonthWonBack[] {
  return months.map((month) => {
    const asked = people.filter(({ day }) => day.startsWith(month));
    return { month, asked: asked.length, came: asked.filter(({ came }) => came).length };
  });
}

function shareOf(sum: number, count: number): number | null {
  if (count === 0) return null;
  const rounded = Math.round(Math.abs(sum) / count);
  return sum < 0 ? 0 - rounded : rounded;
}
