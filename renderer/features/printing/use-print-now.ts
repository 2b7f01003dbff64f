import { useCallback } from 'react';

import { askToPrint, dropJob } from '#data/printing/print-queue.ts';
import { printSetupOf } from '#data/printing/print-setup.ts';
import { lastSlip } from '#data/printing/slips.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { pressOfThisComputer } from '#platform/printing.ts';
import type { PrintWish } from '#ui/print-door.ts';
import { showToast } from '#ui/toast.tsx';

import { aboutOf } from './about.ts';
import { usePrinting } from './printing-store.ts';
import { requestOf } from './request-of.ts';

/**
 * Puts a wish on its way: at once where this computer knows its printer, by the dialog where it does not, or where
 * somebody wants to see it first. The same function as long as the language is.
 */
export function usePrintNow(): (wish: PrintWish) => void {
  const shop = useShop();
  const words = useWords();
  return useCallback(
    (wish) => {
      if (wish.how === 'look') usePrinting.getState().look(wish);
      else void printNow(shop, words, wish);
    },
    [shop, words],
  );
}

/** The one key: the slip of what was done last at this counter. */
export function usePrintLast(): (how: PrintWish['how']) => Promise<void> {
  const shop = useShop();
  const { t } = useWords();
  const print = usePrintNow();
  return useCallback(
    async (how) => {
      const slip = await lastSlip(shop);
      if (slip === undefined) {
        const [title, text] = [t('print.doNothingYet'), t('print.doNothingYetHint')];
        showToast({ id: 'print-last', kind: 'problem', title, text });
        return;
      }
      const { documents, entryId } = slip;
      print({ documents, subject: { kind: 'entries', entryIds: [entryId] }, how });
    },
    [shop, t, print],
  );
}

async function printNow(shop: Shop, words: Words, wish: PrintWish): Promise<void> {
  const request = requestOf(wish);
  const setup = await printSetupOf(shop, request.document);
  if (setup === null || pressOfThisComputer() === null) {
    usePrinting.getState().look(wish);
    return;
  }
  await sendToPrinter(shop, words, request, setup);
}

/** Puts a request into the queue and says so, with a way to take it back. Answers whether the queue took it. */
export async function sendToPrinter(
  shop: Shop,
  words: Words,
  request: Parameters<typeof askToPrint>[1],
  setup: Parameters<typeof askToPrint>[2],
): Promise<boolean> {
  const { t } = words;
  const outcome = await askToPrint(shop, request, setup, usePrinting.getState().whoPrints());
  const title = t(`paper.document-${request.document}`);
  const text = await aboutOf(shop, request.subject, words);
  if (!outcome.ok) {
    const refused = t(`print.doRefused-${outcome.refusal.kind}`);
    showToast({ id: 'print', kind: 'problem', title, text: refused });
    return false;
  }
  const jobId = outcome.value;
  showToast({
    id: `print-${jobId}`,
    kind: 'done',
    title: t('print.doSent', { what: title }),
    text,
    action: { label: t('print.doTakeBack'), run: () => void dropJob(shop, jobId) },
  });
  return true;
}
