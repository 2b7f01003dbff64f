import type { PrintJob } from '#data/printing/print-job.ts';
import type { Words } from '#i18n/use-words.ts';

/** What has become of something that waits for paper, and what to do about it. */
export function jobInWords({ state, of, done }: PrintJob, { t, number }: Words): string {
  switch (state.kind) {
    case 'waiting':
      return t('print.doJob-waiting');
    case 'handing-over':
      return of > 1
        ? t('print.doJob-handing-of', { done: number(done), of: number(of) })
        : t('print.doJob-handing');
    case 'handed-over':
      if (state.kept) return t('print.doJob-kept');
      return t(state.stuck ? 'print.doJob-stuck' : 'print.doJob-handed');
    case 'stopped':
      return troubleInWords(state.why, { t });
    case 'unsure':
      return t('print.doJob-unsure');
  }
}

type Trouble = Extract<PrintJob['state'], { readonly kind: 'stopped' }>['why'];

/** Why nothing came out, and what helps. */
function troubleInWords(why: Trouble, { t }: Pick<Words, 't'>): string {
  switch (why.kind) {
    case 'printer-stopped':
      return t('print.doWhy-printer-stopped', { state: t(`print.setState-${why.why}`) });
    case 'printer-refused':
      return t('print.doWhy-printer-refused', { code: why.code });
    case 'sheet-refused':
      return t(`print.doWhy-sheet-${why.why}`);
    case 'printer-unknown':
    case 'no-answer':
    case 'lost':
    case 'no-sheet':
    case 'late':
      return t(`print.doWhy-${why.kind}`);
  }
}

/** Whether it goes no further without a person. */
export function needsSomebody({ state }: PrintJob): boolean {
  if (state.kind === 'handed-over') return state.stuck;
  return state.kind === 'unsure' || state.kind === 'stopped';
}
