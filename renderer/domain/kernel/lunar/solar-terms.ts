import { type BusinessDay, toBusinessDay } from '../units.ts';
import { firstTermYear, qingmingDays, winterSolsticeDays } from './solar-terms-data.ts';

/** The solar terms that people keep as days of their own. */
export type SolarTerm = 'qingming' | 'winterSolstice';

/**
 * The day on which a solar term falls in a solar year, at UTC+8, as the lunar calendar counts; null outside of 1928–2062.
 * From a table: a rule of thumb by the century is a day off around 1954 and 2021.
 */
export function solarTermIn(year: number, term: SolarTerm): BusinessDay | null {
  const table = term === 'qingming' ? qingmingDays : winterSolsticeDays;
  const digit = table[year - firstTermYear];
  if (digit === undefined) return null;
  return toBusinessDay(term === 'qingming' ? `${year}-04-0${digit}` : `${year}-12-2${digit}`);
}
