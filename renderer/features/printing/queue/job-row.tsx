import { Button, Progress } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import type { PrintJob } from '#data/printing/print-job.ts';
import { confirmJob, dropJob, retryJob } from '#data/printing/print-queue.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { aboutOf } from '../about.ts';
import { usePrinting } from '../printing-store.ts';
import { jobInWords, needsSomebody } from './job-words.ts';
import classes from './queue.module.css';

type JobRowProps = {
  readonly job: PrintJob;
  /** The printer as its owner knows it, not as the system calls it. */
  readonly printer: string;
};

/** Something that waits for paper: whose, where, how far it is, and what a person can do about it. */
export function JobRow({ job, printer }: JobRowProps) {
  const shop = useShop();
  const words = useWords();
  const { t, time, number } = words;
  const { request, state, of, done } = job;
  const about = useLiveQuery(
    async () => aboutOf(shop, request.subject),
    [shop, request, words.language],
  );
  const isTrouble = needsSomebody(job);
  const isKept = state.kind === 'handed-over' && state.kept === true;
  const elsewhere = isTrouble && done === 0 ? () => choosePrinter(job) : undefined;
  const what = t(`paper.document-${request.document}`);
  const name = about ? `${what} · ${about}` : what;
  return (
    <li className={classes.row} data-trouble={isTrouble} aria-label={name}>
      <span className={classes.icon}>
        <Icon name={isTrouble ? 'warn' : 'print'} />
      </span>
      <div className={classes.what}>
        <p className={classes.name}>{name}</p>
        {isKept ? (
          <p role="alert" className={classes.state}>
            {jobInWords(job, words)}
          </p>
        ) : (
          <p className={classes.state}>{jobInWords(job, words)}</p>
        )}
        <p className={classes.where}>
          {[printer, time(job.at), ...copiesOf(job.copies)].join(' · ')}
        </p>
        {of > 1 && (
          <Progress
            value={(done / of) * 100}
            aria-label={t('print.doProgress', { done: number(done), of: number(of) })}
          />
        )}
      </div>
      <div className={classes.tools}>
        {elsewhere !== undefined && (
          <Button size="compact-md" variant="default" onClick={elsewhere}>
            {t('print.doElsewhere')}
          </Button>
        )}
        {state.kind === 'unsure' && (
          <Button size="compact-md" variant="default" onClick={() => void confirmJob(shop, job.id)}>
            {t('print.doHave')}
          </Button>
        )}
        {isTrouble && (
          <Button size="compact-md" onClick={() => void retryJob(shop, job.id)}>
            {t(state.kind === 'stopped' ? 'print.doRetry' : 'print.doAgain')}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('print.doDropOf', { name })}
          onClick={() => void dropJob(shop, job.id)}
        >
          {t(of > 1 && !isTrouble ? 'print.doStopBatch' : 'print.doDrop')}
        </Button>
      </div>
    </li>
  );

  function copiesOf(copies: number): readonly string[] {
    return copies === 1 ? [] : [t('print.setCopies', { count: copies })];
  }
}

/** The same for another printer; what waited for the first goes once it was handed in. */
function choosePrinter({ id, request: { document, subject } }: PrintJob): void {
  usePrinting.getState().look({ documents: [document], subject, how: 'look' }, id);
}
