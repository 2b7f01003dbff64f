import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { type RecoveryRefusal, readRecoveryCode } from '#domain/sync/file/recovery-code.ts';
import { useWords } from '#i18n/use-words.ts';
import type { Secret } from '#platform/age/locks.ts';
import { focusFirst } from '#ui/focus-first.ts';

import classes from './backup.module.css';

type SecretFormProps = {
  readonly name: string;
  readonly needs: Secret['kind'];
  readonly onSecret: (secret: Secret) => void;
  readonly onCancel: () => void;
};

/** Asks for what the file is locked with: the passphrase, or the code from the recovery sheet. Neither is kept. */
export function SecretForm({ name, needs, onSecret, onCancel }: SecretFormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<RecoveryRefusal>();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed === '') return;
    if (needs === 'passphrase') return onSecret({ kind: 'passphrase', passphrase: typed });
    const code = readRecoveryCode(typed);
    if (code.ok) onSecret({ kind: 'key', identity: code.value });
    else setRefused(code.refusal);
  }

  const isKey = needs === 'key';
  const error =
    refused?.kind === 'length'
      ? t('backup.code-length', { count: refused.signs })
      : refused !== undefined && t('backup.code-mistyped');
  return (
    <form className={classes.form} ref={focusFirst} onSubmit={submit}>
      <h3>{t(isKey ? 'backup.keyTitle' : 'backup.secretTitle', { name })}</h3>
      <p>{t(isKey ? 'backup.keyHint' : 'backup.secretHint')}</p>
      {isKey ? (
        <TextInput
          data-autofocus
          label={t('backup.code')}
          value={typed}
          error={error}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <PasswordInput
          data-autofocus
          label={t('backup.passphrase')}
          value={typed}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('backup.show') }}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Group>
        <Button type="submit">{t('backup.unlock')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
