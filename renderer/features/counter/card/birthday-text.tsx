import { ageOn, needsCare } from '#domain/customers/age.ts';
import type { Birthday } from '#domain/customers/card.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './birthday-text.module.css';

type BirthdayTextProps = { readonly birthday: Birthday };

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
          <span className={classes.age}>
            {t(age.exact ? 'card.years' : 'profile.aboutYears', { count: age.years })}
          </span>
        )}
        {isOn(birthday, today()) && <strong>{t('card.birthdayToday')}</strong>}
      </span>
      {needsCare(birthday, today()) && <span className={classes.minor}>{t('card.minor')}</span>}
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

function isOn({ calendar, month, day }: Birthday, on: BusinessDay): boolean {
  return calendar === 'solar' && on.slice(5) === `${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
