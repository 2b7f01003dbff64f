import { writeFileSync } from 'node:fs';

import { type LunarMonth, LunarYear } from 'tyme4ts';

/**
 * Writes the months of the lunar calendar. Run by hand (`node build/lunar-table.ts`); the file is committed, and a
 * test holds it to tyme4ts.
 *
 * `Intl` is no source for it: ICU 78 is wrong on 269 days of 1930–2060 and says that Spring Festival 2027 is on
 * 7 February (it is on the 6th). tyme4ts is right on every day, but reckons the sun and the moon for each
 * question; a birthday list asks ten thousand.
 */
const first = 1928;
const last = 2062;
const target = new URL('../renderer/domain/kernel/lunar/lunar-years-data.ts', import.meta.url);

const years = Array.from({ length: last - first + 1 }, (_, at) => packed(first + at));
writeFileSync(target, fileOf(years));

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
