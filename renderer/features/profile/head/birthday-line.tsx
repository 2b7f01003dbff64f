import { ageOn, needsCare } from '#domain/customers/age.ts';
import type { Birthday } from '#domain/customers/card.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';

import { birthdayInWords } from '../birthday-in-words.ts';
import classes from './profile-head.module.css';

type BirthdayLineProps = { readonly birthday: Birthday };

/** A birthday with the age it comes to today; whoever is under 14 is marked (`rules.md` §1). */
export function BirthdayLine({ birthday }: BirthdayLineProps) {
  const words = useWords();
  const { t } = words;
  const age = ageOn(birthday, today());
  return (
    <>
      <span className={classes.birthday}>
        <Icon name="cake" size={17} />
        {birthdayInWords(birthday, words)}
        {age !== undefined && ` · ${t('card.years', { count: age })}`}
      </span>
      {needsCare(birthday, today()) && <span className={classes.minor}>{t('card.minor')}</span>}
    </>
  );
}
