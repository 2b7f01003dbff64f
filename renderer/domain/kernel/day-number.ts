/**
 * Days counted from 1970-01-01. A shop of a million customers has ten million dates to add up; `kernel/calendar.ts`,
 * which takes 2 µs a sum, would need half a minute. (Howard Hinnant, "chrono-compatible low-level date algorithms".)
 */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** `YYYY-MM-DD` again. */
export function dayText(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = `${year}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;
  texts.set(number, text);
  return text;
}

/** Whether there was or will be such a day: 2026-02-29 has the shape of one, and is none. */
export function isRealDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && dayText(dayNumber(day)) === day;
}

/** 0 is Monday, 6 Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** A shop's life is a few thousand days, each written many times. */
const texts = new Map<number, string>();
