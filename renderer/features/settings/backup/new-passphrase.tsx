import { Button, Group, PasswordInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type PassphraseRefusal,
  newPassphrase,
  proposedPassphrase,
  strengthOf,
} from '#domain/sync/file/passphrase.ts';
import { useWords } from '#i18n/use-words.ts';
import { focusFirst } from '#ui/focus-first.ts';

import classes from './backup.module.css';

type NewPassphraseProps = {
  readonly isBusy: boolean;
  readonly onChosen: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** A passphrase that nobody can tell again: weighed as it is typed, typed twice, kept nowhere. */
export function NewPassphrase({ isBusy, onChosen, onCancel }: NewPassphraseProps) {
  const { t } = useWords();
  const known = useKnown();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isSeen, setSeen] = useState(false);
  const [refused, setRefused] = useState<PassphraseRefusal['kind']>();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const chosen = newPassphrase(typed, again, known);
    setRefused(chosen.ok ? undefined : chosen.refusal.kind);
    if (chosen.ok) onChosen(chosen.value);
  }

  function propose() {
    setTyped(proposedPassphrase(crypto.getRandomValues(new Uint8Array(64))));
    setAgain('');
    setSeen(true);
  }

  const shared = {
    visible: isSeen,
    onVisibilityChange: setSeen,
    visibilityToggleButtonProps: { 'aria-label': t('backup.show') },
    autoComplete: 'off',
  };
  return (
    <form className={classes.form} ref={focusFirst} onSubmit={submit}>
      <p className={classes.warn}>{t('backup.warn')}</p>
      <PasswordInput
        {...shared}
        data-autofocus
        label={t('backup.passphrase')}
        value={typed}
        description={
          typed === '' || refused === 'too-weak'
            ? undefined
            : t(`backup.strength-${strengthOf(typed, known)}`)
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={refused !== undefined && refused !== 'differs' && t(`backup.refused-${refused}`)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setRefused(undefined);
        }}
      />
      <Button variant="subtle" size="compact-sm" onClick={propose}>
        {t('backup.propose')}
      </Button>
      <PasswordInput
        {...shared}
        label={t('backup.again')}
        value={again}
        error={refused === 'differs' && t('backup.refused-differs')}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('backup.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** What a thief would try first: the shop's name and those who work there. */
function useKnown(): readonly string[] {
  const shop = useShop();
  const known = useLiveQuery(async () => {
    const [{ shopName }, staff] = await Promise.all([settingsOf(shop), staffOf(shop)]);
    return [shopName, ...staff.map(({ name }) => name)];
  }, [shop]);
  return known ?? [];
}
