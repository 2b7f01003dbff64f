import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import type { MeetingState } from '#data/meeting/meeting-desk.ts';
import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useShop } from '#data/use-shop.ts';
import { newPassphrase, proposedPassphrase, strengthOf } from '#domain/sync/file/passphrase.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './counters.module.css';
import { useKnownWords } from './use-known-words.ts';

type PassphraseFormProps = { readonly keeper: MeetingKeeper; readonly state: MeetingState };
type Refused = 'too-weak' | 'differs' | 'cannot-be-typed' | 'wrong-passphrase' | 'no-key';

/** Asks for the passphrase of the shop that lies in the folder, or has a new one chosen, typed twice. */
export function PassphraseForm({ keeper, state }: PassphraseFormProps) {
  const { t } = useWords();
  const known = useKnownWords(useShop());
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isSeen, setSeen] = useState(false);
  const [keep, setKeep] = useState(state.canKeepKey);
  const [refused, setRefused] = useState<Refused>();
  const isNew = state.survey?.kind === 'empty';

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state.isBusy) return;
    const chosen = isNew ? newPassphrase(typed, again, known) : undefined;
    if (chosen !== undefined && !chosen.ok) return setRefused(chosen.refusal.kind);
    setRefused(undefined);
    const opened = await keeper.unlock(chosen?.value ?? typed, { isNew, keep });
    if (!opened.ok && opened.refusal.kind !== 'trouble') setRefused(opened.refusal.kind);
  }

  function propose() {
    const passphrase = proposedPassphrase(crypto.getRandomValues(new Uint8Array(64)));
    setTyped(passphrase);
    setAgain('');
    setSeen(true);
  }

  if (state.survey?.kind === 'trouble') {
    return (
      <div className={classes.line}>
        <Button onClick={() => void keeper.lookAgain()}>{t('common.retry')}</Button>
      </div>
    );
  }
  if (state.survey?.kind === 'no-key') {
    return (
      <div className={classes.form} role="status">
        <h3>{t('counters.noKeyTitle')}</h3>
        <p className={classes.warn}>{t('counters.noKeyText')}</p>
      </div>
    );
  }
  const strength = strengthOf(typed, known);
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <h3>{t(isNew ? 'counters.newTitle' : 'counters.oldTitle')}</h3>
      <p>{t(isNew ? 'counters.newText' : 'counters.oldText')}</p>
      {isNew && <p className={classes.warn}>{t('counters.newWarn')}</p>}
      {!isNew && state.last !== null && <p className={classes.warn}>{t('counters.lockedStart')}</p>}
      <PasswordInput
        label={t('counters.passphrase')}
        value={typed}
        visible={isSeen}
        onVisibilityChange={setSeen}
        visibilityToggleButtonProps={{ 'aria-label': t('counters.show') }}
        autoComplete="off"
        description={isNew && typed !== '' ? t(`counters.strength-${strength}`) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={refused !== undefined && refused !== 'differs' && t(`counters.refused-${refused}`)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {isNew && (
        <>
          <Button variant="subtle" size="compact-sm" onClick={propose}>
            {t('counters.propose')}
          </Button>
          <PasswordInput
            label={t('counters.again')}
            value={again}
            visible={isSeen}
            onVisibilityChange={setSeen}
            visibilityToggleButtonProps={{ 'aria-label': t('counters.show') }}
            autoComplete="off"
            error={refused === 'differs' && t('counters.refused-differs')}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </>
      )}
      {state.canKeepKey ? (
        <Checkbox
          label={t('counters.keep')}
          description={t('counters.keepHint')}
          checked={keep}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
      ) : (
        <p className={classes.soft}>{t('counters.cannotKeep')}</p>
      )}
      <Button type="submit" loading={state.isBusy}>
        {t(isNew ? 'counters.begin' : 'counters.unlock')}
      </Button>
    </form>
  );
}
