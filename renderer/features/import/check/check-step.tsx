import { Progress } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { backToColumns, runImport } from '../check-and-run.ts';
import { percentOf } from '../percent-of.ts';
import { ProblemSaid } from '../problem-said.tsx';
import { StepActions } from '../step-actions.tsx';
import { type At, attempt } from '../wizard-store.ts';
import classes from './check-step.module.css';
import { CustomerDecisions } from './customer-decisions.tsx';
import { ProblemGroups } from './problem-groups.tsx';
import { ProductDecisions } from './product-decisions.tsx';
import { SaleDecisions } from './sale-decisions.tsx';
import { WhatWouldHappen } from './what-would-happen.tsx';

type CheckStepProps = { readonly present: At<'check'> };

/** The third step: what the whole file would do to the book, and what the owner decides about it. */
export function CheckStep({ present }: CheckStepProps) {
  const shop = useShop();
  const { t, number } = useWords();
  const { opened, checked, isChecking, progress, problem } = present;
  const taken = checked === undefined ? 0 : checked.rows - checked.refused;
  const percent = percentOf(progress);
  return (
    <>
      <ProblemSaid problem={problem} />
      <div className={classes.progress} data-shown={isChecking}>
        <Progress value={percent} aria-label={t('import.checking')} />
        <span role="status">
          {isChecking && [t('import.checking'), t('import.readBytes', { percent })].join(' ')}
        </span>
      </div>
      {checked !== undefined && (
        <>
          <Sheet title={t('import.wouldDo')} hint={t('import.wouldDoHint')}>
            <WhatWouldHappen checked={checked} />
          </Sheet>
          {checked.customers !== null && checked.customers.duplicates > 0 && (
            <CustomerDecisions setup={opened.setup} found={checked.customers} />
          )}
          {checked.sales !== null && (
            <SaleDecisions
              setup={opened.setup}
              found={checked.sales}
              byProblem={checked.byProblem}
            />
          )}
          {checked.products !== null && (
            <ProductDecisions setup={opened.setup} found={checked.products} />
          )}
          {checked.refused > 0 && <ProblemGroups checked={checked} />}
        </>
      )}
      <StepActions
        next={t('import.start', { count: taken, rows: number(taken) })}
        isReady={taken > 0 && !isChecking}
        isBusy={isChecking}
        onNext={() => attempt(runImport(shop))}
        onBack={backToColumns}
      >
        {checked !== undefined && taken === 0 && !isChecking && (
          <p role="alert" className={classes.nothing}>
            {t('import.nothingLeft')}
          </p>
        )}
      </StepActions>
    </>
  );
}
