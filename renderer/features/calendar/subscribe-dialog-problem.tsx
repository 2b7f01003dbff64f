import type { CalendarFileProblem } from '#data/care/calendar-desk.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import classes from './subscribe-dialog.module.css';

/** What is wrong with the file, what to do about it, and that nothing of the calendar itself is lost. */
export function SubscribeProblem({ problem }: { readonly problem: CalendarFileProblem }) {
  const words = useWords();
  return (
    <div role="alert" className={classes.problem}>
      <p>{sentenceFor(problem, words)}</p>
      {problem.kind !== 'not-possible' && <p>{words.t('calendar.subscribeKept')}</p>}
    </div>
  );
}

function sentenceFor(problem: CalendarFileProblem, { t, number }: Words): string {
  switch (problem.kind) {
    case 'folder-gone':
    case 'other-file':
    case 'disk-full':
      return t(`calendar.subscribe-${problem.kind}`);
    case 'too-large':
      return t('calendar.subscribe-too-large', {
        most: number(Math.round(problem.most / 1_000_000)),
      });
    case 'not-writable':
      return t('calendar.subscribe-not-writable', { code: problem.code });
    case 'not-possible':
      // A name typed without its ending, which the dialog did not ask about.
      return problem.code === 'EEXIST'
        ? t('calendar.subscribeExists')
        : t('calendar.subscribe-not-possible', { code: problem.code });
  }
}
