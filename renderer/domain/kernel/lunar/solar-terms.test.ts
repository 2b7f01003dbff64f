import { SolarTerm } from 'tyme4ts';
import { expect, it } from 'vitest';

import { solarTermIn } from './solar-terms.ts';

const years = Array.from({ length: 2062 - 1928 + 1 }, (_, at) => 1928 + at);

it('清明 and 冬至 are on the days that tyme4ts reckons from the sun, from 1928 to 2062', () => {
  const ours = years.map((year) => [
    solarTermIn(year, 'qingming'),
    solarTermIn(year, 'winterSolstice'),
  ]);
  // 冬至 opens the cycle of terms, so that of December counts to the year after.
  const reckoned = years.map((year) => [
    dayOf(SolarTerm.fromName(year, '清明')),
    dayOf(SolarTerm.fromIndex(year + 1, 0)),
  ]);
  expect(ours).toEqual(reckoned);
});

it.each([
  // By the Hong Kong Observatory's almanacs.
  ['qingming', 2024, '2024-04-04'],
  ['qingming', 2026, '2026-04-05'],
  ['qingming', 1931, '1931-04-06'],
  ['winterSolstice', 2023, '2023-12-22'],
  ['winterSolstice', 2024, '2024-12-21'],
  ['winterSolstice', 2026, '2026-12-22'],
] as const)('%s of %d is on %s', (term, year, day) => {
  expect(solarTermIn(year, term)).toBe(day);
});

it('is not known outside of the table', () => {
  for (const year of [1900, 1927, 2063, 2100, 2026.5]) {
    expect(solarTermIn(year, 'qingming')).toBeNull();
  }
});

function dayOf(term: SolarTerm): string {
  const day = term.getJulianDay().getSolarDay();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`;
}
