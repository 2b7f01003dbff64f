import { dayNumber } from '../../kernel/day-number.ts';
import { birthdayFromCode } from '../columns/birthday-code.ts';
import { type CustomerColumns, numberAt } from '../columns/customer-columns.ts';
import type { Condition } from './filter.ts';

type DayCondition = Extract<Condition, { readonly kind: 'ago' | 'between' | 'never' }>;

/** Whether a day of the customer lies where the filter asks; what never was lies nowhere but in "never". */
export function dayTest(
  condition: DayCondition,
  columns: CustomerColumns,
  today: number,
): (slot: number) => boolean {
  const column = columns.numbers[condition.field];
  if (condition.kind === 'never') return (slot) => Number.isNaN(numberAt(column, slot));
  const { least, most } = span(condition, today);
  return (slot) => {
    const day = numberAt(column, slot);
    return day >= least && day <= most;
  };
}

/** Whether the birthday falls into one of the months; for no months, whether none is known. */
export function birthdayTest(
  { calendar, months }: Extract<Condition, { readonly kind: 'birthday' }>,
  columns: CustomerColumns,
): (slot: number) => boolean {
  const column = columns.numbers.birthday;
  if (months.length === 0) return (slot) => Number.isNaN(numberAt(column, slot));
  const wanted = new Set(months);
  return (slot) => {
    const birthday = birthdayFromCode(numberAt(column, slot));
    return birthday !== null && birthday.calendar === calendar && wanted.has(birthday.month);
  };
}

function span(
  condition: Exclude<DayCondition, { readonly kind: 'never' }>,
  today: number,
): { readonly least: number; readonly most: number } {
  if (condition.kind === 'between') {
    const { from, to } = condition;
    return {
      least: from === null ? -Infinity : dayNumber(from),
      most: to === null ? Infinity : dayNumber(to),
    };
  }
  // "In the last 30 days" are today and the 29 before; "longer than 30 days ago" is everything earlier.
  const first = today - condition.days + 1;
  return condition.test === 'within'
    ? { least: first, most: Infinity }
    : { least: -Infinity, most: first - 1 };
}
