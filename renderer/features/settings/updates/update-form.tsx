import { Button, Group, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

import classes from './updates.module.css';
import type { SetTrouble } from './use-updates.ts';

type UpdateFormProps = {
  readonly isOn: boolean;
  /** The one that is kept. */
  readonly address: string;
  readonly onSet: (isOn: boolean, address: string) => Promise<SetTrouble | undefined>;
};

/** Consent and to whom: the switch says yes to the address above it; another address is said yes to by its own button. */
export function UpdateForm({ isOn, address, onSet }: UpdateFormProps) {
  const { t } = useWords();
  const [edited, setEdited] = useState<string>();
  const [trouble, setTrouble] = useState<SetTrouble>();
  const typed = edited ?? address;

  async function set(wanted: boolean) {
    const found = await onSet(wanted, typed);
    setTrouble(found);
    if (found === undefined) setEdited(undefined);
  }

  function keep(event: FormEvent) {
    event.preventDefault();
    void set(isOn);
  }

  return (
    <form className={classes.form} onSubmit={keep}>
      <Group align="end">
        <TextInput
          className={classes.address}
          label={t('updates.address')}
          description={t('updates.addressHint')}
          value={typed}
          inputMode="url"
          spellCheck={false}
          error={trouble !== undefined && sentence(trouble)}
          onChange={({ currentTarget: { value } }) => setEdited(value)}
        />
        {isOn && typed !== address && <Button type="submit">{t('updates.keep')}</Button>}
      </Group>
      <Switch
        label={t('updates.switch')}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => void set(checked)}
      />
    </form>
  );

  function sentence(of: SetTrouble): string {
    return of === 'not-kept' ? t('updates.notKept') : t(`updates.bad-${of}`);
  }
}
