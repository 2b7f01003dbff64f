import type { TFunction, i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { BusinessDay, Cents, Instant, PointUnits } from '#domain/kernel/units.ts';

import { formatDay, formatMonth, formatMonthDay, formatTime, formatToday } from './days.ts';
import { numberFormat } from './intl.ts';
import { formatMoney, formatPoints, formatPointsChange, formatQuantity } from './money.ts';

/** What a screen needs to speak: words (`t`, keys typed from zh-CN) and numbers in the present language. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const formats = useMemo(
    () => ({
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
    }),
    [language],
  );
  return { t: useMemo(() => quickened(t, i18n, language), [t, i18n, language]), ...formats };
}

export type Words = ReturnType<typeof useWords>;

/** By language: sentences without blanks, as they were found once. Words never change while the app runs. */
const found = new Map<string, Map<unknown, unknown>>();

/** The same words, of which those without blanks are looked up once: a month on the wall says hundreds. */
function quickened<T extends TFunction>(t: T, i18n: I18n, language: string): T {
  const known = found.get(language) ?? new Map<unknown, unknown>();
  found.set(language, known);
  return new Proxy(t, {
    apply(_, self, given: readonly unknown[]) {
      const [key, ...blanks] = given;
      // What was drawn before the language changed may still speak: it says the new one's words.
      const isPlain = blanks.length === 0 && i18n.language === language;
      const kept = isPlain ? known.get(key) : undefined;
      if (kept !== undefined) return kept;
      const words: unknown = Reflect.apply(t, self, given);
      if (isPlain) known.set(key, words);
      return words;
    },
  });
}
