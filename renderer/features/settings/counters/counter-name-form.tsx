import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { nameCounter } from '#data/meeting/counters.ts';
import { useShop } from '#data/use-shop.ts';
import { toDeviceId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../rows.module.css';
import { useRowAct } from '../use-row-act.ts';

type CounterNameFormProps = {
  readonly device: string;
  readonly name: string;
  readonly onSaved: () => void;
};

/** What the owner calls a computer; all of them show it. */
export function CounterNameForm({ device, name, onSaved }: CounterNameFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, tellKept } = useRowAct(onSaved);
  const [typed, setTyped] = useState(name);

  async function save(event: FormEvent) {
    event.preventDefault();
    await nameCounter(shop, toDeviceId(device), typed, act);
    await tellKept();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <TextInput
        className={classes.grow}
        label={t('counters.name')}
        placeholder={t('counters.namePlaceholder')}
        value={typed}
        maxLength={40}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  );
}
