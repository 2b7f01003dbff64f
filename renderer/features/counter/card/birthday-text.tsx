import type { Birthday } from '#domain/customers/card.ts';
import { fullYears } from '#domain/kernel/calendar.ts';
import { type BusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './birthday-text.module.css';

type BirthdayTextProps = { readonly birthday: Birthday };

/** The age below which the shop must handle data with special care (`rules.md` §1). */
const careBelow = 14;

/** A birthday in words, with the age if the year is known; lit up on the day itself; a child is marked. */
export function BirthdayText({ birthday }: BirthdayTextProps) {
  const words = useWords();
  const { t } = words;
  const age = ageOn(birthday, today());
  return (
    <>
      <span className={classes.root} data-today={isOn(birthday, today())}>
        <Icon name="cake" size={17} />
        {inWords(birthday, words)}
        {age !== undefined && (
          <span className={classes.age}>{t('card.years', { count: age })}</span>
        )}
        {isOn(birthday, today()) && <strong>{t('card.birthdayToday')}</strong>}
      </span>
      {age !== undefined && age < careBelow && (
        <span className={classes.minor}>{t('card.minor')}</span>
      )}
    </>
  );
}

function inWords(
  { calendar, month, day, leap }: Birthday,
  { t, monthDay, language }: Words,
): string {
  if (calendar === 'solar') return monthDay(month, day);
  const key = leap ? 'card.lunarLeapDay' : 'card.lunarDay';
  return t(key, { month: lunarMonth(month, language), day: lunarDay(day, language) });
}

/** Exact for a solar birthday; a lunar one has no solar day yet (next issue), so only the years count. */
function ageOn({ calendar, year, month, day }: Birthday, on: BusinessDay): number | undefined {
  if (year === null || year < 1900) return undefined;
  if (calendar === 'lunar') return Number(on.slice(0, 4)) - year;
  return fullYears(toBusinessDay(`${year}-${twoDigits(month)}-${twoDigits(day)}`), on);
}

function isOn({ calendar, month, day }: Birthday, on: BusinessDay): boolean {
  return calendar === 'solar' && on.slice(5) === `${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
