import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import type { Secret } from '#platform/age/locks.ts';
import type { OpenRefusal } from '#platform/sync-file/open-sync-file.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './backup.module.css';
import type { FileDesk, OpenFile } from './file-desk.ts';
import { FilePreview } from './file-preview.tsx';
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
  const chooser = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [trouble, setTrouble] = useState<Trouble>();
  const shown = step.kind === 'open' ? step.file : undefined;
  useEffect(() => () => shown?.close(), [shown]);

  async function read(file: File, secret: Secret | null) {
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
    <Sheet title={t('backup.openTitle')} hint={t('backup.openHint')}>
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

function isSecretWrong(kind: OpenRefusal['kind']): boolean {
  return kind === 'wrong-passphrase' || kind === 'wrong-key';
}
