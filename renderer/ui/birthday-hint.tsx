import { Button } from '@mantine/core';

import type { BirthdayNear, BirthdayReading } from '#domain/care/birthday-near.ts';
import type { TypedBirthday } from '#domain/customers/typed-card.ts';
import { shortWeekday } from '#i18n/calendar-locale.ts';
import { lunarDay, lunarMonth } from '#i18n/lunar.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import classes from './birthday-fields.module.css';

type BirthdayHintProps = {
  readonly reading: BirthdayReading;
  /** The day of the birth by the lunar calendar, which is to be kept from now on. */
  readonly onKeepLunar: (birthday: TypedBirthday) => void;
};

/** Under the fields of a birthday: when it comes, what it is in the other calendar, and how old somebody is. */
export function BirthdayHint({ reading, onKeepLunar }: BirthdayHintProps) {
  const words = useWords();
  const { near, asLunar } = reading;
  return (
    <div className={classes.hint}>
      <span aria-live="polite">{near && hintOf(near, reading, words)}</span>
      {asLunar && (
        <Button variant="subtle" size="compact-xs" onClick={() => onKeepLunar(asLunar)}>
          {words.t('days.keepLunar')}
        </Button>
      )}
    </div>
  );
}

function hintOf(near: BirthdayNear, { today }: BirthdayReading, words: Words): string {
  return [
    nextInWords(near, today, words),
    bornInWords(near, today, words),
    agesInWords(near, words),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

function nextInWords(
  { calendar, next }: BirthdayNear,
  today: BirthdayReading['today'],
  words: Words,
): string {
  if (next === null) return '';
  const { t, language } = words;
  const day = words.day(next.day, today);
  const weekday = shortWeekday(next.day, language);
  const isThisYear = next.day.slice(0, 4) === today.slice(0, 4);
  if (calendar === 'lunar' || next.lunar === null) {
    return t(isThisYear ? 'days.thisYear' : 'days.nextTime', { day, weekday });
  }
  const { month, day: date, leap } = next.lunar;
  const lunar = t(leap ? 'card.lunarLeapDay' : 'card.lunarDay', {
    month: lunarMonth(month, language),
    day: lunarDay(date, language),
  });
  return isThisYear
    ? t('days.thisYearLunar', { lunar, weekday })
    : t('days.nextTimeLunar', { day, lunar, weekday });
}

/** The day of the birth in the other calendar. */
function bornInWords(
  { calendar, born }: BirthdayNear,
  today: BirthdayReading['today'],
  { t, language, day: dayInWords }: Words,
): string {
  if (born === null) return '';
  if (calendar === 'lunar') return t('days.bornSolar', { day: dayInWords(born.day, today) });
  const { year, month, day, leap } = born.lunar;
  const lunar = t(leap ? 'days.lunarLeapOfYear' : 'days.lunarOfYear', {
    year,
    month: lunarMonth(month, language),
    day: lunarDay(day, language),
  });
  return t('days.bornLunar', { lunar });
}

function agesInWords({ zodiac, fullAge, nominalAge }: BirthdayNear, { t }: Words): string {
  if (zodiac === null) return '';
  const animal = t(`days.zodiac-${zodiac}`);
  return fullAge === null || nominalAge === null
    ? t('days.animal', { animal })
    : t('days.ages', { animal, full: fullAge, nominal: nominalAge });
}
