import { useCallback } from 'react';

import type { PrintJob } from '#data/printing/print-job.ts';
import { printJobsOf } from '#data/printing/print-queue.ts';
import { printSetupOf } from '#data/printing/print-setup.ts';
import { lastSlip } from '#data/printing/slips.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import { presentLanguage } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';
import { pressOfThisComputer } from '#platform/printing.ts';
import type { PrintWish } from '#ui/print-door.ts';
import { showToast } from '#ui/toast.tsx';

import { usePrinting } from './printing-store.ts';
import { needsSomebody } from './queue/job-words.ts';
import { requestOf } from './request-of.ts';
import { sendToPrinter } from './send-to-printer.ts';

/**
 * Puts a wish on its way: at once where this computer knows its printer, by the dialog where it does not, or where
 * somebody wants to see it first. The same function as long as the shop is open.
 */
export function usePrintNow(): (wish: PrintWish) => void {
  const shop = useShop();
  return useCallback(
    (wish) => {
      if (wish.how === 'look') usePrinting.getState().look(wish);
      else void inTurn(() => printNow(shop, wish));
    },
    [shop],
  );
}

/** The one key: the slip of what was done last at this counter. */
export function usePrintLast(): (how: PrintWish['how']) => void {
  const shop = useShop();
  return useCallback((how) => void inTurn(() => printLast(shop, how)), [shop]);
}

let last: Promise<void> = Promise.resolve();

/** One press after the other: a key that bounces must find what its first press has put into the queue. */
function inTurn(act: () => Promise<void>): Promise<void> {
  last = last.then(act, act);
  return last;
}

async function printLast(shop: Shop, how: PrintWish['how']): Promise<void> {
  const slip = await lastSlip(shop);
  if (slip === undefined) {
    const { t } = wordsIn(presentLanguage());
    const [title, text] = [t('print.doNothingYet'), t('print.doNothingYetHint')];
    showToast({ id: 'print-last', kind: 'problem', title, text });
    return;
  }
  const { documents, entryId } = slip;
  const wish: PrintWish = { documents, subject: { kind: 'entries', entryIds: [entryId] }, how };
  if (how === 'look') usePrinting.getState().look(wish);
  else await printNow(shop, wish);
}

async function printNow(shop: Shop, wish: PrintWish): Promise<void> {
  const setup = await printSetupOf(shop, wish.documents[0]);
  const request = requestOf(wish, { templateId: setup?.templateId ?? null });
  if (setup === null || pressOfThisComputer() === null) {
    usePrinting.getState().look(wish);
    return;
  }
  const same = (await printJobsOf(shop)).find((job) => isSame(job.request, request));
  if (same === undefined) await sendToPrinter(shop, request, setup);
  else sayAlready(same, () => void sendToPrinter(shop, request, setup));
}

/** Pressed again while the first one waits, or is coming out: whoever is impatient at a printer that is off wants one card, not five. */
function sayAlready(job: PrintJob, again: () => void): void {
  if (needsSomebody(job)) {
    usePrinting.getState().showList(true);
    return;
  }
  const { t } = wordsIn(presentLanguage());
  showToast({
    id: `print-${job.id}`,
    kind: 'done',
    title: t('print.doAlready', { what: t(`paper.document-${job.request.document}`) }),
    action: { label: t('print.doAnother'), run: again },
  });
}

function isSame(one: PrintRequest, other: PrintRequest): boolean {
  if (one.document !== other.document || one.subject.kind !== 'entries') return false;
  return JSON.stringify(one.subject) === JSON.stringify(other.subject);
}
