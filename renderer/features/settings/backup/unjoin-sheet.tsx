import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useMeeting } from '#data/meeting/use-meeting.ts';
import { useSnapshotStep } from '#data/snapshots/use-snapshot-step.ts';
import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from './backup.module.css';
import type { BeforeJoin, FileDesk, OpenFile } from './file-desk.ts';
import { FilePreview } from './file-preview.tsx';
import { whenInWords } from './when-in-words.ts';

/**
 * Takes a join back: the shop becomes what it was before, out of the snapshot that was made then, and the present one is kept
 * for 30 days. Not shown as long as nothing was joined. Computers that share a folder bring the joined rows again, and that is said.
 */
export function UnjoinSheet({ desk }: { readonly desk: FileDesk }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const isMade = useSnapshotStep() === undefined;
  const { state: meeting } = useMeeting();
  const [joins, setJoins] = useState<readonly BeforeJoin[]>([]);
  const [rows, setRows] = useState<number>();
  const [file, setFile] = useState<OpenFile>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    if (isMade) void desk.beforeJoins().then(setJoins);
  }, [desk, isMade]);
  useEffect(() => () => file?.close(), [file]);
  if (joins.length === 0) return null;

  async function look(before: BeforeJoin) {
    setFailed(false);
    setRows(0);
    const opened = await desk.openBefore(before, setRows).catch(() => undefined);
    setRows(undefined);
    if (opened?.kind === 'opened') setFile(opened.file);
    else setFailed(true);
  }

  return (
    <Sheet title={t('backup.unjoin')} hint={t('backup.unjoinHint')}>
      {meeting?.kind === 'on' && <p className={classes.warn}>{t('backup.unjoinShared')}</p>}
      {file === undefined &&
        joins.map((before) => (
          <div key={before.name} className={classes.row}>
            <span>{t('backup.unjoinOf', { when: whenInWords(before.madeAt, today, words) })}</span>
            <Button
              variant="default"
              disabled={rows !== undefined}
              onClick={() => void look(before)}
            >
              {t('backup.unjoinLook')}
            </Button>
          </div>
        ))}
      {file !== undefined && (
        <FilePreview
          isWayBack
          file={file}
          onJoined={() => setFile(undefined)}
          onCancel={() => setFile(undefined)}
        />
      )}
      <div role="status">
        {rows !== undefined && (
          <p className={classes.soft}>{t('backup.workingRows', { count: rows })}</p>
        )}
        {isFailed && <p className={classes.trouble}>{t('backup.unjoinUnreadable')}</p>}
      </div>
    </Sheet>
  );
}
