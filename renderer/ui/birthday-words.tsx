import { TextInput } from '@mantine/core';
import { useState } from 'react';

import type { BirthdayReading } from '#domain/care/birthday-near.ts';
import type { TypedBirthday } from '#domain/customers/typed-card.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './birthday-fields.module.css';

type BirthdayWordsProps = {
  readonly parse: BirthdayReading['parse'];
  readonly form: TypedBirthday;
  readonly onChange: (change: TypedBirthday) => void;
};

/**
 * The birthday in words, as people say it: 八月十五, 闰六月初一, 3-5. The fields follow while it is typed. It takes no key
 * for itself, so an input method keeps all of them; letters of pinyin are no day yet, and nothing is said of them
 * before the field is left.
 */
export function BirthdayWords({ parse, form, onChange }: BirthdayWordsProps) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [hasLeft, setHasLeft] = useState(false);
  /** What the fields had before the words, and what the words made of them. */
  const [before, setBefore] = useState(birthdayOf(form));
  const [made, setMade] = useState(before);
  // Once somebody goes on in the fields, the words are not what the birthday is any more.
  const shown = isSame(made, form) ? words : '';

  function type(typed: string): void {
    const start = shown === '' ? birthdayOf(form) : before;
    // 八月四 is a day, 八月四十 none: then the fields are as they were, and have no 4th that nobody meant.
    const next = parse(typed, start.calendar) ?? start;
    setWords(typed);
    setHasLeft(false);
    setBefore(start);
    setMade(next);
    if (!isSame(next, form)) onChange(next);
  }

  const isUnread = hasLeft && shown.trim() !== '' && parse(shown, before.calendar) === undefined;
  return (
    <TextInput
      className={classes.words}
      aria-label={t('days.inWordsLabel')}
      placeholder={t('days.inWordsExample')}
      autoComplete="off"
      maxLength={40}
      value={shown}
      error={isUnread ? t('days.notUnderstood') : undefined}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setHasLeft(true)}
    />
  );
}

function birthdayOf({ calendar, year, month, day, leap }: TypedBirthday): TypedBirthday {
  return { calendar, year, month, day, leap };
}

function isSame(one: TypedBirthday, other: TypedBirthday): boolean {
  return (
    one.calendar === other.calendar &&
    one.year === other.year &&
    one.month === other.month &&
    one.day === other.day &&
    one.leap === other.leap
  );
}
