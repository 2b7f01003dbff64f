import type { PrintNews } from '#data/printing/news.ts';
import { usePrinting } from '#features/printing/printing-store.ts';
import { jobInWords } from '#features/printing/queue/job-words.ts';
import { presentLanguage } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';
import { showToast } from '#ui/toast.tsx';

/** Says in the corner that something did not come out, why, and where it waits. The sale is saved, whatever the printer does. */
export function tellTrouble({ job }: PrintNews): void {
  const words = wordsIn(presentLanguage());
  const { t } = words;
  showToast({
    id: 'print-trouble',
    kind: 'problem',
    title: t('print.doTold', { what: t(`paper.document-${job.request.document}`) }),
    text: jobInWords(job, words),
    action: { label: t('print.doSee'), run: () => usePrinting.getState().showList(true) },
  });
}
