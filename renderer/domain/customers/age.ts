import { addDays, fullYears } from '../kernel/calendar.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { Birthday } from './card.ts';

/** Full years; `exact` is false in the weeks in which a lunar birthday may or may not have been yet. */
export type Age = { readonly years: number; readonly exact: boolean };

/** The age below which the shop must handle data with special care (`rules.md` §1). */
const careBelow = 14;

/**
 * How old somebody is on a day, computed and never stored (`rules.md` §1); undefined without a year.
 *
 * A solar birthday is exact. A lunar year begins between 21 January and 20 February and may have a
 * thirteenth month, so a lunar birthday falls into a window of six weeks: outside of it the age is
 * exact too, inside of it the younger age is given and `exact` says so. Never too old, so that a
 * child is never missed.
 */
export function ageOn(birthday: Birthday, on: BusinessDay): Age | undefined {
  const { calendar, year, month, day } = birthday;
  if (year === null || year < 1900) return undefined;
  if (calendar === 'solar') {
    const born = toBusinessDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
    return born > on ? undefined : { years: fullYears(born, on), exact: true };
  }
  const youngest = lunarYears(birthday, year, on, latestNewYear);
  const oldest = lunarYears(birthday, year, on, earliestNewYear);
  return oldest < 0
    ? undefined
    : { years: Math.max(0, youngest), exact: Math.max(0, youngest) === oldest };
}

/** Whether this is, or may be, a child whose data is sensitive. */
export function needsCare(birthday: Birthday, on: BusinessDay): boolean {
  const age = ageOn(birthday, on);
  return age !== undefined && age.years < careBelow;
}

const earliestNewYear = '01-21';
/** As if it began later: a leap month, which only comes in years that begin by 31 January, pushes what follows back. */
const latestNewYear = '03-03';

/** Years passed if each lunar year began on this day of the solar one. */
function lunarYears(
  { month, day }: Birthday,
  year: number,
  on: BusinessDay,
  newYear: string,
): number {
  const solarYear = Number(on.slice(0, 4));
  const into = Math.floor((month - 1) * 29.53) + day - 1;
  const passed = [solarYear - 1, solarYear].filter(
    (one) => addDays(toBusinessDay(`${one}-${newYear}`), into) <= on,
  );
  return (passed.at(-1) ?? solarYear - 2) - year;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
