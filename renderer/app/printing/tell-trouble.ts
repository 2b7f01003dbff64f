import type { PrintNews } from '#data/printing/news.ts';
import { troubleToast, usePrinting } from '#features/printing/printing-store.ts';
import { jobInWords } from '#features/printing/queue/job-words.ts';
import { presentLanguage } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';
import { showNotice } from '#platform/notices.ts';
import { showToast } from '#ui/toast.tsx';

/**
 * Says in the corner that something did not come out, why, and where it waits; in the corner of the system while the
 * window is hidden. Names nobody: whoever passes by may read it. The sale is saved, whatever the printer does.
 */
export function tellTrouble({ job }: PrintNews): void {
  const words = wordsIn(presentLanguage());
  const { t } = words;
  const title = t('print.doTold', { what: t(`paper.document-${job.request.document}`) });
  const text = jobInWords(job, words);
  const action = {
    label: t('print.doSee'),
    run: () => usePrinting.getState().showList(true),
  };
  showToast({ id: troubleToast, kind: 'problem', title, text, action });
  if (document.hidden) void showNotice({ id: troubleToast, title, text });
}
