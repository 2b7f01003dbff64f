import { Button, Group } from '@mantine/core';
import { flushSync } from 'react-dom';

import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { Sheet } from '#ui/sheet.tsx';

import { Counts } from '../counts.tsx';
import { leaveFile } from '../open-file.ts';
import { useStepFocus } from '../use-step-focus.ts';
import { type At, attempt } from '../wizard-store.ts';
import { countsInWords } from '../words/counts-in-words.ts';
import { reasonsInWords } from '../words/problem-in-words.ts';
import classes from './result-step.module.css';
import { useUndoImport } from './use-undo-import.ts';

type ResultStepProps = { readonly present: At<'result'>; readonly onDone: () => void };

/** What became of the list, the rows that could not be taken as a file, and the way back. */
export function ResultStep({ present: { opened, done, operationId }, onDone }: ResultStepProps) {
  const words = useWords();
  const { t, number } = words;
  const undoing = useUndoImport(operationId);
  const isUndone = undoing.state === 'undone';
  const { place, way } = useStepFocus<HTMLDivElement>(true, isUndone);
  const seconds = done.seconds < 10 ? Math.round(done.seconds * 10) / 10 : Math.round(done.seconds);

  async function download() {
    const wanted = { heading: t('import.reason'), reasons: reasonsInWords(words) };
    const file = await opened.talk.ask((job) => job.refusedFile(wanted));
    offerDownload(t('import.refusedFile'), file);
  }

  /** Enter once more chooses it: in the search box it would lead to the counter. */
  function another() {
    flushSync(leaveFile);
    document.getElementById('import-choose')?.focus();
  }

  return (
    <Sheet
      title={t(isUndone ? 'import.undone' : 'import.done')}
      hint={
        isUndone
          ? t('import.undoneHint')
          : t('import.took', { rows: number(done.rows), seconds: number(seconds) })
      }
    >
      <Counts counts={countsInWords(done, words)} isUndone={isUndone} />
      <Group ref={place} className={classes.actions}>
        <Button ref={way} onClick={onDone}>
          {t('import.toCounter')}
        </Button>
        {done.refused > 0 && (
          <Button variant="light" onClick={() => attempt(download())}>
            {t('import.download')}
          </Button>
        )}
        <Button variant="default" onClick={another}>
          {t('import.another')}
        </Button>
        {!isUndone && (
          <Button
            variant="subtle"
            color="red"
            disabled={undoing.state === 'undoing'}
            onClick={() => attempt(undoing.undo())}
          >
            {t(undoing.state === 'undoing' ? 'import.undoing' : 'import.undo')}
          </Button>
        )}
      </Group>
      {done.refused > 0 && <p className={classes.hint}>{t('import.downloadHint')}</p>}
    </Sheet>
  );
}
