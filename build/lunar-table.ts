import { writeFileSync } from 'node:fs';

import { type LunarMonth, LunarYear, SolarTerm } from 'tyme4ts';

/**
 * Writes the months of the lunar calendar, and the days of the two solar terms that are festivals. Run by hand
 * (`node build/lunar-table.ts`); the files are committed, and tests hold them to tyme4ts.
 *
 * `Intl` is no source for it: ICU 78 is wrong on 269 days of 1930–2060 and says that Spring Festival 2027 is on
 * 7 February (it is on the 6th). tyme4ts is right on every day, but reckons the sun and the moon for each
 * question; a birthday list asks ten thousand.
 */
const first = 1928;
const last = 2062;
const folder = new URL('../renderer/domain/kernel/lunar/', import.meta.url);

const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
writeFileSync(new URL('lunar-years-data.ts', folder), fileOf(years.map(packed)));
writeFileSync(new URL('solar-terms-data.ts', folder), termsFile());

/** Thirteen bits, the first month lowest, set for 30 days; above them the month that the leap month follows. */
function packed(year: number): string {
  const months = monthsOf(year);
  const lengths = months.map((month, at) => (month.getDayCount() === 30 ? 2 ** at : 0));
  const leap = months.find((month) => month.isLeap())?.getMonth() ?? 0;
  const bits = leap * 2 ** 13 + lengths.reduce((all, bit) => all + bit, 0);
  return `0x${bits.toString(16).padStart(5, '0')}`;
}

function monthsOf(year: number): readonly LunarMonth[] {
  return LunarYear.fromYear(year).getMonths();
}

function fileOf(numbers: readonly string[]): string {
  const newYear = monthsOf(first)[0]?.getFirstJulianDay().getSolarDay();
  if (newYear === undefined) throw new Error('A year without months.');
  const ms = Date.UTC(newYear.getYear(), newYear.getMonth() - 1, newYear.getDay());
  return `// Written by build/lunar-table.ts from tyme4ts; not by hand.

/** The first lunar year of the table, and the solar day it begins on, counted from 1970-01-01. */
export const firstLunarYear = ${first};
export const firstNewYear = ${ms / 86_400_000};

/**
 * A lunar year each. Thirteen bits, the first month lowest, set for 30 days and unset for 29; above them the
 * month that the leap month follows, 0 for a year of twelve months.
 */
export const lunarYears: readonly number[] = [
${inLines(numbers)}
];
`;
}

/** As the formatter of this project would break them. */
function inLines(numbers: readonly string[]): string {
  const perLine = 11;
  const lines = Array.from({ length: Math.ceil(numbers.length / perLine) }, (_, at) =>
    numbers.slice(at * perLine, (at + 1) * perLine),
  );
  return lines.map((line) => `  ${line.join(', ')},`).join('\n');
}

function termsFile(): string {
  // 冬至 opens the cycle of the solar terms, so that of December counts to the next year.
  const winterSolstices = years.map((year) => dayIn(12, SolarTerm.fromIndex(year + 1, 0)) - 20);
  const qingmings = years.map((year) => dayIn(4, SolarTerm.fromName(year, '清明')));
  return `// Written by build/lunar-table.ts from tyme4ts; not by hand.

/** The first year of both tables, and one digit a year. */
export const firstTermYear = ${first};
/** The day of April on which 清明 falls: the 4th, 5th or 6th. */
export const qingmingDays =
  '${qingmings.join('')}';
/** The day of December on which 冬至 falls, less 20: the 21st, 22nd or 23rd. */
export const winterSolsticeDays =
  '${winterSolstices.join('')}';
`;
}

function dayIn(month: number, term: SolarTerm): number {
  const day = term.getJulianDay().getSolarDay();
  if (day.getMonth() !== month) throw new Error(`${term.getName()} is not in month ${month}.`);
  return day.getDay();
}
