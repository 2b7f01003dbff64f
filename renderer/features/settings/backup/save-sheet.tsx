import { Button } from '@mantine/core';
import { useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';
import { type CopyOutcome, canKeepCopies } from '#platform/copy-file.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from './backup.module.css';
import type { FileDesk } from './file-desk.ts';
import { keepLastCopy, useLastCopy } from './last-copy.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { type OnPaper, RecoverySheet } from './recovery-sheet.tsx';
import { whenInWords } from './when-in-words.ts';

/** The encrypted copy that a person takes along: a passphrase typed twice, a place they choose, and a paper to keep. */
export function SaveSheet({ desk }: { readonly desk: FileDesk }) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const last = useLastCopy(shop);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const [paper, setPaper] = useState<OnPaper>();

  async function save(passphrase: string) {
    setBusy(true);
    setOutcome(undefined);
    const fileName = t('backup.fileName', { day: today });
    const place = { title: t('backup.where'), fileName };
    const done = await desk.save(place, passphrase, () => undefined);
    setBusy(false);
    setOutcome(done);
    if (done.kind !== 'kept') return;
    setAsking(false);
    await keepLastCopy(shop, { at: shop.clock.instant(), path: done.path });
    const { shopName } = await settingsOf(shop);
    setPaper({ shopName, day: today, file: done.path.split(/[\\/]/).at(-1) ?? fileName });
  }

  if (!canKeepCopies()) {
    return <Sheet title={t('backup.saveTitle')}>{t('backup.inBrowser')}</Sheet>;
  }
  return (
    <Sheet title={t('backup.saveTitle')} hint={t('backup.saveHint')}>
      {last !== undefined && outcome?.kind !== 'kept' && (
        <p className={last === null ? classes.warn : classes.soft}>
          {last === null
            ? t('backup.neverCopied')
            : t('backup.lastCopy', { when: whenInWords(last.at, today, words), path: last.path })}
        </p>
      )}
      {isAsking ? (
        <NewPassphrase
          isBusy={isBusy}
          onChosen={(passphrase) => void save(passphrase)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button onClick={() => setAsking(true)}>{t('backup.save')}</Button>
      )}
      <div role="status">
        {isBusy && <p className={classes.soft}>{t('backup.working')}</p>}
        {outcome?.kind === 'kept' && (
          <>
            <p className={classes.good}>{t('backup.kept', { path: outcome.path })}</p>
            <p className={classes.good}>{t('backup.keptUnsynced')}</p>
          </>
        )}
        {outcome !== undefined && outcome.kind !== 'kept' && outcome.kind !== 'cancelled' && (
          <p className={classes.trouble}>{t(`backup.copy-${outcome.kind}`)}</p>
        )}
      </div>
      {paper !== undefined && <RecoverySheet {...paper} />}
    </Sheet>
  );
}
