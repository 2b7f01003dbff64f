import { useMemo } from 'react';

import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { checkFile } from '../check-and-run.ts';
import { backToFile } from '../open-file.ts';
import { ProblemSaid } from '../problem-said.tsx';
import { hasNoNames, missingIn } from '../setup/guess-setup.ts';
import { StepActions } from '../step-actions.tsx';
import { type At, attempt } from '../wizard-store.ts';
import { ColumnsTable } from './columns-table.tsx';
import classes from './columns-step.module.css';
import { FileReading } from './file-reading.tsx';
import { previewRows } from './preview-rows.ts';

type ColumnsStepProps = { readonly present: At<'columns'> };

/** The second step: what the list is, how its letters are to be read, and what each column becomes. */
export function ColumnsStep({ present: { opened, isReading, problem } }: ColumnsStepProps) {
  const { t } = useWords();
  const { clock } = useShop();
  const { setup, inspected, own } = opened;
  const rows = useMemo(
    () => previewRows(setup, inspected, own, clock.today()),
    [setup, inspected, own, clock],
  );
  const bad = rows.filter((row) => row.problem !== undefined).length;
  const missing = missingIn(setup);
  return (
    <>
      <ProblemSaid problem={problem} />
      <FileReading opened={opened} isReading={isReading} />
      <Sheet
        title={t('import.columns')}
        hint={t('import.columnsHint')}
        aside={
          bad > 0 && <span className={classes.bad}>{t('import.previewBad', { count: bad })}</span>
        }
      >
        <ColumnsTable opened={opened} rows={rows} />
      </Sheet>
      <StepActions
        next={t('import.next')}
        isReady={missing === undefined && !isReading}
        onNext={() => attempt(checkFile(opened))}
        onBack={backToFile}
      >
        {missing !== undefined && (
          <p role="alert" className={classes.bad}>
            {t(`import.need-${missing}`)}
          </p>
        )}
        {missing === undefined && hasNoNames(setup) && (
          <p role="status" className={classes.note}>
            {t('import.noNames')}
          </p>
        )}
      </StepActions>
    </>
  );
}
