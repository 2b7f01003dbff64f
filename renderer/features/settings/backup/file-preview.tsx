import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import classes from './backup.module.css';
import type { OpenFile, ReplaceFailure } from './file-desk.ts';
import { JoinChoice } from './join-choice.tsx';
import { lastSaleInWords, whenInWords } from './when-in-words.ts';

type FilePreviewProps = {
  readonly file: OpenFile;
  /** The shop as it was before a join: it can only take the place again. */
  readonly isWayBack?: boolean;
  readonly onJoined: (rows: number) => void;
  readonly onCancel: () => void;
};

/** What is in the file beside what is here, and what can be done with it. The default brings both together. */
export function FilePreview({ file, isWayBack = false, onJoined, onCancel }: FilePreviewProps) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const [busy, setBusy] = useState<number>();
  const [isJoining, setJoining] = useState(false);
  const [failure, setFailure] = useState<ReplaceFailure['kind'] | 'unreadable' | 'stopped'>();
  const [isSure, setSure] = useState(false);
  const [typed, setTyped] = useState('');
  const { look, head, relation } = file;
  const last = (of: Parameters<typeof lastSaleInWords>[0]) => lastSaleInWords(of, today, words);

  async function join() {
    setFailure(undefined);
    setBusy(0);
    setJoining(true);
    const outcome = await file.join(setBusy);
    setJoining(false);
    setBusy(undefined);
    if (outcome.kind === 'joined') return onJoined(outcome.rows);
    setFailure(outcome.kind === 'no-snapshot' && outcome.isFull ? 'disk-full' : outcome.kind);
  }

  async function replace() {
    setSure(false);
    setFailure(undefined);
    setBusy(0);
    const outcome = await file.replace(setBusy);
    setBusy(undefined);
    setFailure(outcome.kind === 'no-snapshot' && outcome.isFull ? 'disk-full' : outcome.kind);
  }

  const isNew = relation === 'new-here';
  const isWhole = head.kind === 'complete';
  const word = t('backup.replaceWord');
  const replaces = isWayBack ? wayBack : usual;
  return (
    <div className={classes.form}>
      <h3>{t(isWayBack ? 'backup.unjoinPreview' : 'backup.previewTitle')}</h3>
      <p>{t('backup.made', { when: whenInWords(head.madeAt, today, words) })}</p>
      <p>{t('backup.inFile', { count: look.file.customers, last: last(look.file) })}</p>
      {!isNew && <p>{t('backup.here', { count: look.here.customers, last: last(look.here) })}</p>}
      {relation === 'other-shop' && <p className={classes.warn}>{t('backup.otherShop')}</p>}
      {look.unknownRows > 0 && (
        <p className={classes.warn}>{t('backup.unknownRows', { count: look.unknownRows })}</p>
      )}
      {relation === 'same-shop' && !isWayBack && (
        <JoinChoice look={look} isBusy={busy !== undefined} onJoin={() => void join()} />
      )}
      {!isWhole && <p className={classes.warn}>{t('backup.onlyChanges')}</p>}
      {isWhole && isNew && (
        <>
          <h3>{t('backup.newTitle')}</h3>
          <p>{t('backup.newText')}</p>
          <Button loading={busy !== undefined} onClick={() => void replace()}>
            {t('backup.newDo')}
          </Button>
        </>
      )}
      {isWhole && !isNew && (
        <>
          <h3>{t(replaces.title)}</h3>
          <p>{t(replaces.text)}</p>
          <Button
            variant="default"
            disabled={busy !== undefined}
            onClick={() => {
              setTyped('');
              setSure(true);
            }}
          >
            {t(replaces.action)}
          </Button>
        </>
      )}
      <Group>
        {isJoining ? (
          <Button variant="default" onClick={file.stop}>
            {t('backup.stopJoin')}
          </Button>
        ) : (
          <Button variant="subtle" disabled={busy !== undefined} onClick={onCancel}>
            {t('backup.cancel')}
          </Button>
        )}
      </Group>
      <div role="status">
        {busy !== undefined && (
          <p className={classes.soft}>{t('backup.workingRows', { count: busy })}</p>
        )}
        {failure !== undefined && (
          <p className={classes.trouble}>
            {t(failure === 'unreadable' ? 'backup.unreadable' : `backup.fail-${failure}`)}
          </p>
        )}
      </div>
      {isSure && (
        <ConfirmDialog
          danger
          title={t('backup.replaceSure')}
          text={t(replaces.text)}
          action={t(replaces.title)}
          onClose={() => setSure(false)}
          onConfirm={() => {
            if (typed.trim().toLowerCase() === word) void replace();
          }}
        >
          <TextInput
            label={t('backup.replaceType', { word })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </div>
  );
}

const usual = {
  title: 'backup.replaceTitle',
  text: 'backup.replaceText',
  action: 'backup.replace',
} as const;
const wayBack = {
  title: 'backup.unjoin',
  text: 'backup.unjoinText',
  action: 'backup.unjoinDo',
} as const;
