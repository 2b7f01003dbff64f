import { UnstyledButton } from '@mantine/core';

import { usePrintJobs } from '#data/printing/print-queue.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { usePrinting } from '../printing-store.ts';
import { jobInWords, needsSomebody } from './job-words.ts';
import classes from './print-sign.module.css';

/** Stands quietly beside the shop's name: how much waits for paper, and whether somebody has to see to it. */
export function PrintSign() {
  const words = useWords();
  const { t, number } = words;
  const jobs = usePrintJobs();
  const trouble = jobs.find(needsSomebody);
  const waiting = t('print.doSign', { count: jobs.length });
  const label = trouble === undefined ? waiting : [waiting, jobInWords(trouble, words)].join(' · ');
  return (
    <UnstyledButton
      className={classes.root}
      data-trouble={trouble !== undefined}
      aria-label={label}
      title={label}
      onClick={() => usePrinting.getState().showList(true)}
    >
      <Icon name="print" size={20} />
      {jobs.length > 0 && (
        <span className={classes.count} aria-hidden="true">
          {number(jobs.length)}
        </span>
      )}
    </UnstyledButton>
  );
}
