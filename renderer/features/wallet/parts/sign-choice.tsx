import { useId } from 'react';

import { useWords } from '#i18n/use-words.ts';

import classes from './wallet.module.css';

type SignChoiceProps = {
  readonly value: 1 | -1;
  readonly onChange: (sign: 1 | -1) => void;
};

/** More or less: a correction is a difference, never "the new balance". */
export function SignChoice({ value, onChange }: SignChoiceProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className={classes.signs}>
      <legend>{t('wallet.sign')}</legend>
      {([1, -1] as const).map((sign) => (
        <label key={sign} className={classes.sign}>
          <input
            type="radio"
            name={name}
            checked={sign === value}
            onChange={() => onChange(sign)}
          />
          <span>{t(sign > 0 ? 'wallet.more' : 'wallet.less')}</span>
        </label>
      ))}
    </fieldset>
  );
}
