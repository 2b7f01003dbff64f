import { Button, Loader } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { ExportSheet } from '../export/export-sheet.tsx';
import { leaveFile, openFile } from '../open-file.ts';
import { ProblemSaid } from '../problem-said.tsx';
import { type At, attempt } from '../wizard-store.ts';
import { AsideFile } from './aside-file.tsx';
import { ChooseFile } from './choose-file.tsx';
import classes from './file-step.module.css';
import { WhatCanCome } from './what-can-come.tsx';

type FileStepProps = { readonly present: At<'file'> };

/** The first step: a file, whatever it is; and beside it what the files may hold. */
export function FileStep({ present: { reading, problem, aside } }: FileStepProps) {
  const shop = useShop();
  const { t } = useWords();
  return (
    <>
      <ProblemSaid problem={problem} />
      {aside !== undefined && <AsideFile name={aside.name} />}
      {reading === undefined ? (
        <ChooseFile onFile={(file) => attempt(openFile(shop, file))} />
      ) : (
        <div className={classes.reading}>
          <Loader />
          <p role="status">{t('import.reading')}</p>
          <Button variant="default" onClick={leaveFile}>
            {t('import.stop')}
          </Button>
        </div>
      )}
      <Sheet title={t('import.canImport')}>
        <WhatCanCome />
      </Sheet>
      <ExportSheet />
    </>
  );
}
