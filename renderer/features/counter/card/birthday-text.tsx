import { ageOn, needsCare } from '#domain/customers/age.ts';
import type { Birthday } from '#domain/customers/card.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './birthday-text.module.css';

type BirthdayTextProps = { readonly birthday: Birthday; readonly isToday: boolean };

/** A birthday in words, with the age if the year is known; lit up on the day itself; a child is marked. */
export function BirthdayText({ birthday, isToday }: BirthdayTextProps) {
  const words = useWords();
  const { t } = words;
  const age = ageOn(birthday, today());
  return (
    <>
      <span className={classes.root} data-today={isToday}>
        <Icon name="cake" size={17} />
        {inWords(birthday, words)}
        {age !== undefined && (
          <span className={classes.age}>{t('card.years', { count: age })}</span>
        )}
        {isToday && <strong>{t('card.birthdayToday')}</strong>}
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
