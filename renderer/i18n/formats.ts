import type { BusinessDay, Cents, Instant, PointUnits } from '#domain/kernel/units.ts';

import { formatDay, formatMonth, formatMonthDay, formatTime, formatToday } from './days.ts';
import { numberFormat } from './intl.ts';
import { formatMoney, formatPoints, formatPointsChange, formatQuantity } from './money.ts';

/** Numbers, money and days as one language writes them. */
export function formatsIn(language: string) {
  return {
    language,
    money: (amount: Cents) => formatMoney(amount, language),
    points: (units: PointUnits, decimals: number) => formatPoints(units, decimals, language),
    pointsChange: (units: PointUnits, decimals: number) =>
      formatPointsChange(units, decimals, language),
    quantity: (thousandths: number) => formatQuantity(thousandths, language),
    number: (count: number) => numberFormat(language).format(count),
    day: (day: BusinessDay, today: BusinessDay) => formatDay(day, today, language),
    today: (day: BusinessDay) => formatToday(day, language),
    monthDay: (month: number, day: number) => formatMonthDay(month, day, language),
    month: (day: BusinessDay) => formatMonth(day, language),
    time: (at: Instant) => formatTime(at, language),
  };
}
