import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import type { MeetingState } from '#data/meeting/meeting-desk.ts';
import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './counters.module.css';
import { whenInWords } from './folder-state.tsx';

type AnotherShopProps = { readonly keeper: MeetingKeeper; readonly state: MeetingState };

/** The folder has the shop of another counter. An empty one joins at a click; one with customers is asked in earnest. */
export function AnotherShop({ keeper, state }: AnotherShopProps) {
  const words = useWords();
  const { t } = words;
  const { search } = useShop();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [isFailed, setFailed] = useState(false);
  const { other } = state;
  if (other === null) return null;
  const here = search.total();
  const isSure = here === 0 || typed.trim().toLowerCase() === t('counters.anotherWord');

  async function join(event: FormEvent) {
    event.preventDefault();
    if (!isSure || state.isBusy) return;
    setFailed(!(await keeper.takeOver()));
  }

  const when = whenInWords(other.madeAt, today, words);
  return (
    <form className={classes.form} onSubmit={(event) => void join(event)}>
      <h3>{t('counters.anotherTitle')}</h3>
      <p>{t('counters.anotherText', { count: other.customers, when })}</p>
      {here > 0 && (
        <>
          <p className={classes.warn}>{t('counters.anotherHere', { count: here })}</p>
          <TextInput
            label={t('counters.anotherType')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
      <Button
        type="submit"
        loading={state.isBusy}
        aria-disabled={!isSure}
        {...(!isSure && { 'data-disabled': true })}
      >
        {t('counters.takeOver')}
      </Button>
      {isFailed && <p className={classes.trouble}>{t('counters.takeOverFailed')}</p>}
    </form>
  );
}
