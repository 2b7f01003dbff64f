import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import type { Secret } from '#platform/age/locks.ts';
import type { OpenRefusal } from '#platform/sync-file/open-sync-file.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { goToSheet } from '../find/go-to-sheet.ts';
import classes from './backup.module.css';
import type { FileDesk, OpenFile } from './file-desk.ts';
import { FilePreview } from './file-preview.tsx';
import { type Opened, useOpened } from './opened-store.ts';
import { SecretForm } from './secret-form.tsx';

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: File; readonly rows: number }
  | { readonly kind: 'asking'; readonly file: File; readonly needs: Secret['kind'] }
  | { readonly kind: 'open'; readonly file: OpenFile }
  | { readonly kind: 'joined'; readonly rows: number };
type Trouble = OpenRefusal['kind'] | 'unreadable';

/** The way in for a file: what it is locked with is asked for, what is in it is shown, and only then anything happens. */
export function OpenSheet({ desk }: { readonly desk: FileDesk }) {
  const { t } = useWords();
  const title = t('backup.openTitle');
  const chooser = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [trouble, setTrouble] = useState<Trouble>();
  const shown = step.kind === 'open' ? step.file : undefined;
  useEffect(() => () => shown?.close(), [shown]);
  const { opened, taken } = useOpened();
  // A file in hand may be half-way into the shop: the next one waits for its turn.
  const isBusy = step.kind === 'reading' || step.kind === 'open';
  const arrived = opened?.kind === 'here' && !isBusy ? opened.file : null;
  const take = useEffectEvent((file: File) => void read(file, null));
  useEffect(() => {
    if (arrived !== null) take(arrived);
  }, [arrived]);
  useEffect(() => {
    if (opened !== null) goToSheet(title);
  }, [opened, title]);

  async function read(file: File, secret: Secret | null) {
    taken();
    setTrouble(undefined);
    setStep({ kind: 'reading', file, rows: 0 });
    const opened = await desk.open(file, secret, (rows) =>
      setStep((now) => (now.kind === 'reading' ? { ...now, rows } : now)),
    );
    if (opened.kind === 'opened') return setStep({ kind: 'open', file: opened.file });
    if (opened.kind === 'refused' && opened.refusal.kind === 'needs') {
      return setStep({ kind: 'asking', file, needs: opened.refusal.secret });
    }
    setTrouble(opened.kind === 'refused' ? opened.refusal.kind : 'unreadable');
    const again =
      secret !== null && opened.kind === 'refused' && isSecretWrong(opened.refusal.kind);
    setStep(again ? { kind: 'asking', file, needs: secret.kind } : { kind: 'none' });
  }

  return (
    <Sheet title={title} hint={t('backup.openHint')}>
      {(step.kind === 'none' || step.kind === 'joined') && (
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {t('backup.open')}
        </Button>
      )}
      <FileInput
        chooser={chooser}
        label={t('backup.open')}
        accept=".age,.json,.gz"
        onFile={(file) => void read(file, null)}
      />
      {step.kind === 'asking' && (
        <SecretForm
          key={step.file.name + step.needs}
          name={step.file.name}
          needs={step.needs}
          onSecret={(secret) => void read(step.file, secret)}
          onCancel={() => setStep({ kind: 'none' })}
        />
      )}
      {step.kind === 'open' && (
        <FilePreview
          file={step.file}
          onJoined={(rows) => setStep({ kind: 'joined', rows })}
          onCancel={() => setStep({ kind: 'none' })}
        />
      )}
      <div role="status">
        {opened !== null && <OpenedLine opened={opened} isBusy={isBusy} />}
        {step.kind === 'reading' && (
          <p className={classes.soft}>{t('backup.workingRows', { count: step.rows })}</p>
        )}
        {step.kind === 'joined' && (
          <p className={classes.good}>{t('backup.joined', { count: step.rows })}</p>
        )}
        {trouble !== undefined && (
          <p className={classes.trouble}>
            {t(trouble === 'unreadable' ? 'backup.unreadable' : `backup.refusal-${trouble}`)}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function OpenedLine({ opened, isBusy }: { readonly opened: Opened; readonly isBusy: boolean }) {
  const { t } = useWords();
  if (opened.kind === 'unreadable') {
    return <p className={classes.trouble}>{t('backup.unreadable')}</p>;
  }
  const { name } = opened;
  const text = isBusy ? t('backup.nextWaits', { name }) : t('backup.working');
  return <p className={classes.soft}>{text}</p>;
}

function isSecretWrong(kind: OpenRefusal['kind']): boolean {
  return kind === 'wrong-passphrase' || kind === 'wrong-key';
}
