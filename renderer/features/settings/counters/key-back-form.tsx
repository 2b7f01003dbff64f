import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useShop } from '#data/use-shop.ts';
import { newPassphrase } from '#domain/sync/file/passphrase.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './counters.module.css';
import { useKnownWords } from './use-known-words.ts';

type Refused = 'too-weak' | 'differs' | 'cannot-be-typed';

/** The key went missing from the folder; this computer has it, and puts it there again under a passphrase typed twice. */
export function KeyBackForm({ keeper }: { readonly keeper: MeetingKeeper }) {
  const { t } = useWords();
  const known = useKnownWords(useShop());
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [refused, setRefused] = useState<Refused>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const chosen = newPassphrase(typed, again, known);
    setRefused(chosen.ok ? undefined : chosen.refusal.kind);
    if (!chosen.ok) return;
    setBusy(true);
    setFailed(!(await keeper.putKeyBack(chosen.value)));
    setBusy(false);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h3>{t('counters.keyGoneTitle')}</h3>
      <p>{t('counters.keyGoneText')}</p>
      <PasswordInput
        label={t('counters.passphrase')}
        value={typed}
        visibilityToggleButtonProps={{ 'aria-label': t('counters.show') }}
        autoComplete="off"
        error={refused !== undefined && refused !== 'differs' && t(`counters.refused-${refused}`)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('counters.again')}
        value={again}
        visibilityToggleButtonProps={{ 'aria-label': t('counters.show') }}
        autoComplete="off"
        error={refused === 'differs' && t('counters.refused-differs')}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {t('counters.keyGoneDo')}
      </Button>
      {isFailed && <p className={classes.trouble}>{t('counters.keyGoneFailed')}</p>}
    </form>
  );
}
