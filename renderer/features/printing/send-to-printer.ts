import { askToPrint, dropJob } from '#data/printing/print-queue.ts';
import type { PrintSetup } from '#data/printing/print-setup.ts';
import type { Shop } from '#data/shop.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import { presentLanguage } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';
import { showToast } from '#ui/toast.tsx';

import { aboutOf } from './about.ts';
import { usePrinting } from './printing-store.ts';

/** Puts a request into the queue and says so, with a way to take it back. Answers whether the queue took it. */
export async function sendToPrinter(
  shop: Shop,
  request: PrintRequest,
  setup: PrintSetup,
): Promise<boolean> {
  const { t } = wordsIn(presentLanguage());
  const outcome = await askToPrint(shop, request, setup, usePrinting.getState().whoPrints());
  const what = t(`paper.document-${request.document}`);
  if (!outcome.ok) {
    const text = t(`print.doRefused-${outcome.refusal.kind}`);
    showToast({ id: 'print', kind: 'problem', title: what, text });
    return false;
  }
  const jobId = outcome.value;
  showToast({
    id: `print-${jobId}`,
    kind: 'done',
    title: t('print.doSent', { what }),
    text: await aboutOf(shop, request.subject),
    action: { label: t('print.doTakeBack'), run: () => void dropJob(shop, jobId) },
  });
  return true;
}
