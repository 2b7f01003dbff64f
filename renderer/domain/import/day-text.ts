import { isPossibleDay } from '../kernel/calendar.ts';
import { dayText } from '../kernel/day-number.ts';
import { type BusinessDay, toBusinessDay } from '../kernel/units.ts';

/** Which comes first in `3/5/2024`: no rule can tell, so the owner says, or the other rows do. */
export type DayOrder = 'day-first' | 'month-first';

/** When something of the past was: its day in the shop's zone, and seconds after midnight if a time stood there. */
export type PastMoment = { readonly day: BusinessDay; readonly second: number | null };

/**
 * Reads a day, with or without a time: `2024-03-05`, `2024/3/5 14:30`, `2024年3月5日 14:30:05`, `20240305`,
 * `2024-03-05T14:30:00`, `5/3/2024` by `order`, or Excel's number of the day. Undefined for what is none.
 */
export function readMoment(text: string, order: DayOrder): PastMoment | undefined {
  const plain = text.normalize('NFKC').trim();
  const serial = /^(\d{5})(?:\.(\d+))?$/.exec(plain);
  if (serial !== null) return fromSerial(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`));
  const parts =
    /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?(?:[T\s]+(.+))?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})(?:[T\s]*(.+))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, first = '', second = '', third = '', time = ''] = parts;
  const day = dayFrom(first, second, third, order);
  const seconds = time === '' ? null : secondsIn(time);
  return day === undefined || seconds === undefined ? undefined : { day, second: seconds };
}

/** Which order some cells speak for; undefined if none of them has a part above 12, or they disagree. */
export function orderSpokenFor(cells: readonly string[]): DayOrder | undefined {
  let order: DayOrder | undefined;
  for (const cell of cells) {
    const [, first = '', second = ''] =
      /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell.trim()) ?? [];
    const says = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : undefined;
    if (says === undefined) continue;
    if (order !== undefined && order !== says) return undefined;
    order = says;
  }
  return order;
}

function dayFrom(
  first: string,
  second: string,
  third: string,
  order: DayOrder,
): BusinessDay | undefined {
  if (first.length === 4) return possibleDay(Number(first), Number(second), Number(third));
  if (third.length !== 4) return undefined;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return possibleDay(Number(third), Number(month), Number(day));
}

function possibleDay(year: number, month: number, day: number): BusinessDay | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > 28 && !isPossibleDay('solar', month, day, year)) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return toBusinessDay(`${year}-${two(month)}-${two(day)}`);
}

function secondsIn(time: string): number | undefined {
  const parts =
    /^(上午|下午|AM|PM)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?(?:\.\d+)?秒?分?Z?\s*(AM|PM)?$/i.exec(
      time.trim(),
    );
  if (parts === null) return undefined;
  const [, before = '', hours = '', minutes = '', seconds = '0', after = ''] = parts;
  const half = (before + after).toUpperCase();
  const isLate = half === 'PM' || half === '下午';
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  const isTime = hour < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isTime ? hour * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
}

/** Excel counts days from 1899-12-30, with the time of day behind the point. 25569 is 1970-01-01. */
function fromSerial(days: number, fraction: number): PastMoment | undefined {
  if (days < 20_000 || days > 80_000) return undefined;
  const second = Math.min(86_399, Math.round(fraction * 86_400));
  return { day: toBusinessDay(dayText(days - 25_569)), second: fraction === 0 ? null : second };
}
