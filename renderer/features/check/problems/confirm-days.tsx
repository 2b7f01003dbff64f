import { NumberInput } from '@mantine/core';
import { useState } from 'react';

import { saveConfirmAfterDays } from '#data/customers/check-settings.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../lists.module.css';
import { useCheckActs } from '../use-check-acts.ts';

type ConfirmDaysProps = { readonly days: number };

/** After how many days to ask again: the owner's to say. Kept when the field is left, or by Enter. */
export function ConfirmDays({ days }: ConfirmDaysProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct } = useCheckActs();
  const [typed, setTyped] = useState<string | number>(days);
  const [isBad, setBad] = useState(false);

  async function keep() {
    if (Number(typed) === days) return setBad(false);
    const saved = await saveConfirmAfterDays(shop, Number(typed), newAct());
    setBad(!saved.ok);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <NumberInput
        className={classes.dayInput}
        size="xs"
        label={t('check.confirmAfter')}
        min={1}
        max={3650}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        value={typed}
        error={isBad && t('check.badDays')}
        onChange={setTyped}
        onBlur={() => void keep()}
      />
    </form>
  );
}
