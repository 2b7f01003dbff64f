import { dayNumber, dayText, weekday } from '../kernel/day-number.ts';
import { toSolar } from '../kernel/lunar/lunar-calendar.ts';
import { solarTermIn } from '../kernel/lunar/solar-terms.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { FestivalKind } from './festivals.ts';

export type FestivalDay = { readonly kind: FestivalKind; readonly day: BusinessDay };

/**
 * The festivals of these kinds within some days, both ends included, in order of days; of one day in the order in
 * which `kinds` names them. Lunar ones and solar terms outside of 1928–2062 are not known and left out.
 */
export function festivalsBetween(
  from: BusinessDay,
  through: BusinessDay,
  kinds: readonly FestivalKind[],
): readonly FestivalDay[] {
  // 春节 of a lunar year is never in another solar year, nor is any other festival of the shop's list.
  const first = Number(from.slice(0, 4));
  const count = Math.max(0, Number(through.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, at) => first + at)
    .flatMap((year) => kinds.map((kind) => ({ kind, day: festivalDay(kind, year) })))
    .filter((one): one is FestivalDay => one.day !== null && one.day >= from && one.day <= through)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The day of a festival in a solar year; null where the tables of the lunar calendar end. */
function festivalDay(kind: FestivalKind, year: number): BusinessDay | null {
  switch (kind) {
    case 'spring':
      return lunar(year, 1, 1);
    case 'lantern':
      return lunar(year, 1, 15);
    case 'dragonBoat':
      return lunar(year, 5, 5);
    case 'qixi':
      return lunar(year, 7, 7);
    case 'midAutumn':
      return lunar(year, 8, 15);
    case 'doubleNinth':
      return lunar(year, 9, 9);
    case 'qingming':
    case 'winterSolstice':
      return solarTermIn(year, kind);
    case 'newYear':
      return solar(year, '01-01');
    case 'womensDay':
      return solar(year, '03-08');
    case 'labourDay':
      return solar(year, '05-01');
    case 'childrensDay':
      return solar(year, '06-01');
    case 'teachersDay':
      return solar(year, '09-10');
    case 'nationalDay':
      return solar(year, '10-01');
    case 'christmas':
      return solar(year, '12-25');
    case 'mothersDay':
      return sunday(year, '05', 2);
    case 'fathersDay':
      return sunday(year, '06', 3);
  }
}

/** A festival of a leap month there is none: 闰五月初五 is no 端午. */
function lunar(year: number, month: number, day: number): BusinessDay | null {
  return toSolar({ year, month, day, leap: false });
}

function solar(year: number, monthDay: string): BusinessDay {
  return toBusinessDay(`${String(year).padStart(4, '0')}-${monthDay}`);
}

/** The n-th Sunday of a month. */
function sunday(year: number, month: string, nth: number): BusinessDay {
  const first = dayNumber(solar(year, `${month}-01`));
  return toBusinessDay(dayText(first + (6 - weekday(first)) + (nth - 1) * 7));
}
