import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';

import { usePrintJobs } from '#data/printing/print-queue.ts';
import { salesOfDay } from '#data/printing/slips.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { focusFirst } from '#ui/focus-first.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { hideToasts } from '#ui/toast.tsx';

import { usePrinting } from '../printing-store.ts';
import lastClasses from '../print-last.module.css';
import { useLastSlip } from '../use-last-slip.ts';
import { usePrintLast } from '../use-print-now.ts';
import { usePrinters } from '../use-printers.ts';
import { JobRow } from './job-row.tsx';
import classes from './queue.module.css';

type QueueDialogProps = { readonly onClose: () => void };

/** What waits for paper at this counter, and the way to print what was sold: the last sale, or all of today's. */
export function QueueDialog({ onClose }: QueueDialogProps) {
  const { t } = useWords();
  const jobs = usePrintJobs();
  const { printers } = usePrinters();
  // While the system is asked, and for a printer that is gone, its own name is the best there is.
  const titleOf = (printer: string) =>
    printers?.kind === 'printers'
      ? (printers.printers.find(({ name }) => name === printer)?.title ?? printer)
      : printer;
  // They say the same as the list, and would lie over it.
  useEffect(() => hideToasts('print'), []);
  return (
    <Dialog
      size="42rem"
      onClose={onClose}
      title={t('print.doQueue')}
      transitionProps={{ duration: 0 }}
    >
      <div ref={focusFirst} className={classes.root}>
        <Doors onClose={onClose} />
        {jobs.length === 0 ? (
          <EmptyState icon="print" title={t('print.doEmpty')} hint={t('print.doEmptyHint')} />
        ) : (
          <ul className={classes.list} aria-label={t('print.doQueueList')}>
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} printer={titleOf(job.printer)} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

/** The sale before this moment, and the cards of the whole day as one job. */
function Doors({ onClose }: QueueDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const today = useToday();
  const printLast = usePrintLast();
  const { look } = usePrinting();
  const last = useLastSlip();
  const sales = useLiveQuery(() => salesOfDay(shop, today), [shop, today]) ?? [];
  return (
    <div className={classes.doors}>
      <Button
        classNames={lastClasses}
        data-autofocus
        data-print-key
        variant="default"
        aria-keyshortcuts="Control+P"
        disabled={last === undefined}
        rightSection={<KeyHint keys="Ctrl+P" />}
        onClick={() => {
          onClose();
          printLast('now');
        }}
      >
        {last ? t('print.doLastOf', { about: last }) : t('print.doLast')}
      </Button>
      <Button
        variant="default"
        disabled={sales.length === 0}
        onClick={() =>
          look({
            documents: ['afterSale', 'receipt'],
            subject: { kind: 'entries', entryIds: sales },
            how: 'look',
          })
        }
      >
        {t('print.doToday', { count: sales.length })}
      </Button>
    </div>
  );
}
