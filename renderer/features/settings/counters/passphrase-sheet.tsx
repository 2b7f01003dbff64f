import { Button, PasswordInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import type { KeyRefusal, MeetingState } from '#data/meeting/meeting-desk.ts';
import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import {
  type PassphraseRefusal,
  newPassphrase,
  proposedPassphrase,
  strengthOf,
} from '#domain/sync/file/passphrase.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { RecoverySheet } from '../backup/recovery-sheet.tsx';
import classes from './counters.module.css';
import { useKnownWords } from './use-known-words.ts';

type PassphraseSheetProps = { readonly keeper: MeetingKeeper; readonly state: MeetingState };
type Refused = PassphraseRefusal['kind'] | KeyRefusal['kind'];
/** What was done, for the paper; `left` is null where only the paper was asked for. */
type Done = { readonly code: readonly string[]; readonly left: number | null };

/** A new passphrase for the shared folder, and the paper with which it opens when nobody remembers any. Both ask for the present one. */
export function PassphraseSheet({ keeper, state }: PassphraseSheetProps) {
  const { t } = useWords();
  const shop = useShop();
  const known = useKnownWords(shop);
  const today = useToday();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const [present, setPresent] = useState('');
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isSeen, setSeen] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [done, setDone] = useState<Done>();

  async function change(event: FormEvent) {
    event.preventDefault();
    if (state.isBusy) return;
    const chosen = newPassphrase(typed, again, known);
    if (!chosen.ok) return setRefused(chosen.refusal.kind);
    const changed = await keeper.changePassphrase(present, chosen.value);
    if (changed.ok) finish(changed.value);
    else setRefused(changed.refusal.kind);
  }

  async function onlyPaper() {
    if (state.isBusy) return;
    const code = await keeper.readCode(present);
    if (code.ok) finish({ code: code.value, left: null });
    else setRefused(code.refusal.kind);
  }

  function finish(what: Done) {
    setDone(what);
    setRefused(undefined);
    setSeen(false);
    for (const empty of [setPresent, setTyped, setAgain]) empty('');
  }

  function propose() {
    setTyped(proposedPassphrase(crypto.getRandomValues(new Uint8Array(64))));
    setAgain('');
    setSeen(true);
  }

  const beside = besidePresent(refused);
  const shared = {
    visibilityToggleButtonProps: { 'aria-label': t('counters.show') },
    autoComplete: 'off',
  };
  const seen = { ...shared, visible: isSeen, onVisibilityChange: setSeen };
  return (
    <Sheet title={t('counters.changeTitle')} hint={t('counters.changeHint')}>
      <form className={classes.form} onSubmit={(event) => void change(event)}>
        <PasswordInput
          {...shared}
          label={t('counters.present')}
          value={present}
          error={beside !== undefined && t(`counters.${beside}`)}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <PasswordInput
          {...seen}
          label={t('counters.next')}
          value={typed}
          description={
            typed === '' ? undefined : t(`counters.strength-${strengthOf(typed, known)}`)
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={
            (refused === 'too-weak' || refused === 'cannot-be-typed') &&
            t(`counters.refused-${refused}`)
          }
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="subtle" size="compact-sm" onClick={propose}>
          {t('counters.propose')}
        </Button>
        <PasswordInput
          {...seen}
          label={t('counters.nextAgain')}
          value={again}
          error={refused === 'differs' && t('counters.refused-differs')}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <p className={classes.warn}>{t('counters.changeOld')}</p>
        <div className={classes.line}>
          <Button type="submit" loading={state.isBusy}>
            {t('counters.change')}
          </Button>
          <Button variant="default" disabled={state.isBusy} onClick={() => void onlyPaper()}>
            {t('counters.onlyPaper')}
          </Button>
        </div>
      </form>
      {done !== undefined && (
        <div role="status">
          {done.left !== null && <p className={classes.good}>{t('counters.changed')}</p>}
          {done.left !== null && done.left > 0 && (
            <p className={classes.trouble}>{t('counters.changedLeft', { count: done.left })}</p>
          )}
          <RecoverySheet
            shopName={settings?.shopName ?? ''}
            day={today}
            file={state.path}
            code={done.code}
          />
        </div>
      )}
    </Sheet>
  );
}

/** What is said beside the present passphrase. */
function besidePresent(refused: Refused | undefined) {
  if (refused === 'wrong-passphrase') return 'presentWrong';
  return refused === 'no-key' || refused === 'trouble' ? 'changeFailed' : undefined;
}
