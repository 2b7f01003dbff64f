import type { BusinessDay } from '#domain/kernel/units.ts';
import type { PrintSaying } from '#domain/printing/print-value.ts';

import { formatsIn } from './formats.ts';
import { dateFormat } from './intl.ts';
import type { Language } from './language.ts';

/** How amounts, points and days are written on paper; points with so many decimals as the shop has. */
export function sayingIn(language: Language, decimals: number): PrintSaying {
  const { money, points, pointsChange, quantity, number, time } = formatsIn(language);
  return {
    money,
    moneyChange: (amount) => (amount > 0 ? `+${money(amount)}` : money(amount)),
    points: (units) => points(units, decimals),
    pointsChange: (units) => pointsChange(units, decimals),
    quantity,
    count: number,
    day: (day) => dayInFull(day, language),
    time,
  };
}

/** Always with its year: paper lies in a drawer for longer than one. */
function dayInFull(day: BusinessDay, language: Language): string {
  const month = language === 'en' ? 'short' : 'long';
  return dateFormat(language, { year: 'numeric', month, day: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
