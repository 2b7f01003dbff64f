import type { MeetingProblem, MeetingState } from '#data/meeting/meeting-desk.ts';
import { type Instant, toBusinessDay } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { useToday } from '#data/use-today.ts';

import classes from './counters.module.css';

/** One sentence or two: whether it works, when it last did, and what is in the way. A screen reader hears each change. */
export function FolderState({ state }: { readonly state: MeetingState }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const { kind, last } = state;
  const problem = state.problem ?? (state.survey?.kind === 'trouble' ? state.survey.trouble : null);
  if (kind === 'opening') return <p>{t('counters.opening')}</p>;
  if (kind === 'removed') {
    return (
      <div className={classes.trouble} role="status">
        <strong>{t('counters.removedTitle')}</strong>
        <p>{t('counters.removedText')}</p>
      </div>
    );
  }
  return (
    <div role="status">
      {kind === 'on' && (
        <p className={classes.good}>
          {problem === null && <strong>{t('counters.on')}</strong>}
          <span>
            {state.isBusy && last === null
              ? t('counters.busy')
              : last === null
                ? t('counters.never')
                : t('counters.lastAt', { when: whenInWords(last.at, today, words) })}
          </span>
        </p>
      )}
      {problem !== null && <p className={classes.trouble}>{problemInWords(problem, words)}</p>}
      {kind === 'on' && last !== null && last.waiting > 0 && (
        <p className={classes.soft}>{t('counters.waiting', { count: last.waiting })}</p>
      )}
      {kind === 'on' && last !== null && last.strange > 0 && (
        <p className={classes.soft}>{t('counters.strange', { count: last.strange })}</p>
      )}
    </div>
  );
}

/** When, as this computer's clock says: `11月21日 18:02`. */
export function whenInWords(at: Instant, today: ReturnType<typeof useToday>, words: Words): string {
  const local = new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(Date.parse(at));
  return `${words.day(toBusinessDay(local), today)} ${words.time(at)}`;
}

function problemInWords(problem: MeetingProblem, { t }: Words): string {
  if (problem.kind === 'refused') {
    return problem.code === 'OWN_DATA'
      ? t('counters.problem-own-data')
      : t('counters.problem-refused', { code: problem.code });
  }
  return t(`counters.problem-${problem.kind}`);
}
