import { birthdayFromCode, keyOfCode } from '../customers/columns/birthday-code.ts';
import { type CustomerColumns, numberAt } from '../customers/columns/customer-columns.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { toLunar } from '../kernel/lunar/lunar-calendar.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';
import type { BirthdayKeeping } from '../loyalty/birthday-window.ts';
import { agesAt } from './ages.ts';
import { type BirthdayOn, birthdaysKeptOn } from './birthday-days.ts';

/**
 * Who was born on which day of the year: slots of the columns by `birthdayKey`. 100,000 people lie under some
 * 730 keys, so a list of a day looks at a few hundred of them.
 */
export type BirthdayCalendar = {
  readonly slots: Map<number, Set<number>>;
  /** The key under which a slot lies; not a number for somebody without a birthday. */
  readonly keys: number[];
};

/** The calendar of everybody in the columns. */
export function birthdayCalendar(columns: CustomerColumns): BirthdayCalendar {
  const calendar: BirthdayCalendar = { slots: new Map(), keys: [] };
  turnPages(calendar, columns, undefined);
  return calendar;
}

/** Puts people where they belong now, after an edit and after somebody came or left: those of some slots, or everybody. */
export function turnPages(
  calendar: BirthdayCalendar,
  columns: CustomerColumns,
  slots: readonly number[] | undefined,
): void {
  if (slots !== undefined) for (const slot of slots) moveInto(calendar, columns, slot);
  else for (let slot = 0; slot < columns.ids.length; slot++) moveInto(calendar, columns, slot);
}

/**
 * Whose birthdays are kept within some days, both ends included, in order of days and of card numbers within one
 * (`rules.md` §5, `rules-lunar.md`). The day of the birth itself is no birthday yet.
 */
export function birthdaysIn(
  columns: CustomerColumns,
  calendar: BirthdayCalendar,
  { from, through }: { readonly from: BusinessDay; readonly through: BusinessDay },
  how: BirthdayKeeping,
): readonly BirthdayOn[] {
  const found: BirthdayOn[] = [];
  const last = dayNumber(through);
  for (let number = dayNumber(from); number <= last; number++) {
    addBirthdaysOn(found, columns, calendar, toBusinessDay(dayText(number)), how);
  }
  return found;
}

/** Adds to one list by plain loops: a month of a large shop is ten thousand lines, and a screen waits. */
function addBirthdaysOn(
  found: BirthdayOn[],
  columns: CustomerColumns,
  calendar: BirthdayCalendar,
  day: BusinessDay,
  how: BirthdayKeeping,
): void {
  const lunarYear = toLunar(day)?.year ?? Number(day.slice(0, 4));
  const numbers = columns.texts.number.values;
  const places: { readonly slot: number; readonly year: number; readonly number: string }[] = [];
  for (const { key, year } of birthdaysKeptOn(day, how)) {
    for (const slot of calendar.slots.get(key) ?? []) {
      places.push({ slot, year, number: numbers[slot] ?? '' });
    }
  }
  places.sort(byNumber);
  for (const { slot, year } of places) {
    const customerId = columns.ids[slot];
    const birthday = birthdayFromCode(numberAt(columns.numbers.birthday, slot));
    if (customerId === undefined || birthday === null) continue;
    if (birthday.year !== null && birthday.year >= year) continue;
    const name = columns.texts.name.values[slot] ?? '';
    const { turning, nominal, zodiacYear, round } = agesAt(birthday, year, lunarYear);
    found.push({ customerId, name, birthday, day, turning, nominal, zodiacYear, round });
  }
}

type Numbered = { readonly number: string };

/** Card numbers are digits, five or more: the shorter one is the smaller. */
function byNumber({ number: a }: Numbered, { number: b }: Numbered): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function moveInto(calendar: BirthdayCalendar, columns: CustomerColumns, slot: number): void {
  const before = calendar.keys[slot] ?? Number.NaN;
  const key = keyOfCode(numberAt(columns.numbers.birthday, slot));
  if (Object.is(key, before)) return;
  calendar.slots.get(before)?.delete(slot);
  calendar.keys[slot] = key;
  if (Number.isNaN(key)) return;
  const page = calendar.slots.get(key);
  if (page === undefined) calendar.slots.set(key, new Set([slot]));
  else page.add(slot);
}
